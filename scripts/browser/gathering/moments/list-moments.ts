import type { Answer } from "../../answers/answer";
import { sayDate } from "../../answers/date-parts";
import { readCell } from "../../answers/read-cell";
import { isWholeDay } from "../../answers/whole-day";
import type { Entry, Filled } from "../../overview/facts/collect-entries";
import { listRows } from "../../series/entries/carry-answers";
import type { GatheredFrom } from "./declared-gathering";

/** Something that was written elsewhere, and may become a row here. */
export interface Moment {
  readonly words: string;
  /** The day of its entry, as yyyy-mm-dd, or "". */
  readonly day: string;
  /** What it comes from, such as "session plan". */
  readonly noun: string;
  readonly label: string;
  /** The id of whose it is, where it is one person's. */
  readonly owner: string | undefined;
  readonly isPrivate: boolean;
}

/** List the words of an answer: of rows, those that a choice lets through. */
function listWords(answer: Answer | undefined, { what, only }: GatheredFrom): string[] {
  if (typeof answer === "string") return [answer];
  const rows = listRows(answer);
  const chosen = only ? rows.filter((row) => only.value.includes(readCell(row, only.field))) : rows;
  return chosen.map((row) => readCell(row, what));
}

const nameDay = ({ date, begun }: Entry): string =>
  isWholeDay(date) ? date : date === "" ? (begun ?? "") : "";

/** List all moments, the newest first; what is private comes last. */
export function listMoments(all: readonly Filled[], declared: readonly GatheredFrom[]): Moment[] {
  const found = declared.flatMap((from) =>
    all
      .filter(({ worksheet }) => worksheet.id === from.worksheet)
      .flatMap(({ entries }) => entries)
      .flatMap((entry) =>
        listWords(entry.answers.get(from.field), from)
          .filter((words) => words.trim() !== "")
          .map((words) => ({
            words: words.trim(),
            day: nameDay(entry),
            noun: from.noun,
            label: from.label,
            owner: entry.owner,
            isPrivate: from.isPrivate,
          })),
      ),
  );
  const rank = ({ isPrivate }: Moment) => (isPrivate ? 1 : 0);
  return found.sort((one, other) => rank(one) - rank(other) || other.day.localeCompare(one.day));
}

/** Write a moment as it stands in its row: the words, and the day on which they were written. */
export const writeMoment = ({ words, day }: Pick<Moment, "words" | "day">): string =>
  day === "" ? words : `${words} (${sayDate(day)})`;
