/** How ratings moved from one entry of a series to the next. */

import type { Answers } from "../../answers/answer";
import { sayDate } from "../../answers/date-parts";
import { isWholeDay } from "../../answers/whole-day";
import { nameEntry } from "../entries/order-entries";

/** A question that is answered by a number between two ends. */
export interface RatedScale {
  readonly id: string;
  readonly label: string;
  /** The numbers from low to high; at the ends their labels say what they stand for. */
  readonly steps: readonly { readonly id: string; readonly label: string }[];
  readonly isPrivate: boolean;
}

/** An entry, in the order of all. */
export interface RatedEntry {
  readonly answers: Answers;
  readonly date: string;
}

/** One number that was given, and by which entry. */
export interface Point {
  /** Which of the columns it stands in. */
  readonly column: number;
  /** Which of the steps it is, from 0. */
  readonly step: number;
}

export interface Rating {
  readonly scale: RatedScale;
  readonly points: readonly Point[];
}

export interface Ratings {
  /** What each entry is called in which anything is rated: its day, else its number. */
  readonly columns: readonly string[];
  readonly ratings: readonly Rating[];
}

const isRated = ({ answers }: RatedEntry, scales: readonly RatedScale[]): boolean =>
  scales.some(({ id, steps }) => steps.some((step) => step.id === answers.get(id)));

/** List what was rated in which entry; a question that nobody answered is left out. */
export function listRatings(
  entries: readonly RatedEntry[],
  scales: readonly RatedScale[],
  name: string,
): Ratings {
  const rated = entries
    .map((entry, at) => ({ entry, number: at + 1 }))
    .filter(({ entry }) => isRated(entry, scales));
  const ratings = scales.map((scale) => ({
    scale,
    points: rated.flatMap(({ entry }, column) => {
      const step = scale.steps.findIndex(({ id }) => id === entry.answers.get(scale.id));
      return step < 0 ? [] : [{ column, step }];
    }),
  }));
  const columns = rated.map(({ entry, number }) => {
    return isWholeDay(entry.date) ? sayDate(entry.date) : nameEntry(name, number, "");
  });
  return { columns, ratings: ratings.filter(({ points }) => points.length > 0) };
}

/** Say how a rating moved: “From 3 to 4 of 5.” */
export function sayMove({ scale: { steps }, points }: Rating): string {
  const [first, last] = [points[0], points.at(-1)];
  const number = (point: Point | undefined) => steps[point?.step ?? 0]?.id ?? "";
  const most = steps.at(-1)?.id ?? "";
  if (points.length === 1) return `${number(first)} of ${most}, once.`;
  const isSame = points.every(({ step }) => step === first?.step);
  if (isSame) return `${number(first)} of ${most} each time.`;
  return `From ${number(first)} to ${number(last)} of ${most}.`;
}

/** Say each number with the entry that gave it. */
export const sayPoints = ({ scale: { steps }, points }: Rating, columns: readonly string[]) =>
  points.map(({ column, step }) => `${columns[column]}: ${steps[step]?.id}`).join("; ");

/** Say what both ends of a scale stand for. */
export const sayEnds = ({ steps }: RatedScale): string =>
  `${steps[0]?.label}, to ${steps.at(-1)?.label}`;
