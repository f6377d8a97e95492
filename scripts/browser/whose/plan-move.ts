/** What goes along as the answers of nobody are given to somebody, and what stays. */

import { sayCount } from "../answers/say-count";
import { parseKey } from "../relationships/answer-key";
import type { MovedWorksheet } from "../storage/moving/move-answers";

/** How many answers somebody gave under each key; 0 where there is merely what was agreed on them. */
export type Held = ReadonlyMap<string, number>;

export interface PlannedWorksheet extends MovedWorksheet {
  readonly answers: number;
}

export interface Plan {
  readonly going: readonly PlannedWorksheet[];
  /** Worksheets that the other has begun already. */
  readonly staying: readonly PlannedWorksheet[];
}

type AnyHeld = Held | Iterable<readonly [string, number]>;

/** List the counts of a worksheet, under all of its ids, of somebody or of nobody. */
const listHeld = (held: AnyHeld, ids: readonly string[], relationship: string | undefined) =>
  [...held].filter(([key]) => {
    const owner = parseKey(key);
    return ids.includes(owner.worksheet) && owner.relationship === relationship;
  });

/** Count the answers to a worksheet of somebody or of nobody. */
const countHeld = (...asked: Parameters<typeof listHeld>): number =>
  listHeld(...asked).reduce((sum, [, count]) => sum + count, 0);

/** Tell whether anything stands among them: nothing can come in its place. */
export const isAnyHeld = (...asked: Parameters<typeof listHeld>): boolean =>
  listHeld(...asked).length > 0;

/** Plan which of nobody's answers go to a relationship; to one that is new all of them go. */
export function planMove(
  worksheets: readonly MovedWorksheet[],
  held: AnyHeld,
  relationship: string | undefined,
): Plan {
  const begun = worksheets
    .map((each) => ({ ...each, answers: countHeld(held, each.ids, undefined) }))
    .filter(({ answers }) => answers > 0);
  const isFree = ({ ids }: MovedWorksheet) =>
    relationship === undefined || !isAnyHeld(held, ids, relationship);
  return { going: begun.filter(isFree), staying: begun.filter((each) => !isFree(each)) };
}

const sayPlanned = ({ title, answers }: PlannedWorksheet) =>
  `${title} (${sayCount(answers, "answer")})`;

/** Name worksheets with the number of their answers. */
export const namePlanned = (planned: readonly PlannedWorksheet[]): string =>
  planned.map(sayPlanned).join(", ");
