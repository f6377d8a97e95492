/** What goes along as the answers of nobody are given to somebody, and what stays. */

import { sayCount } from "../answers/say-count";
import { parseKey } from "../relationships/answer-key";
import type { MovedWorksheet } from "../storage/worksheet/move-answers";

/** How many answers stand under each key. */
export type Held = ReadonlyMap<string, number>;

export interface PlannedWorksheet extends MovedWorksheet {
  readonly answers: number;
}

export interface Plan {
  readonly going: readonly PlannedWorksheet[];
  /** Worksheets that the other has begun already. */
  readonly staying: readonly PlannedWorksheet[];
}

/** Count the answers to a worksheet, under all of its ids, of somebody or of nobody. */
export const countHeld = (
  held: Held | Iterable<readonly [string, number]>,
  ids: readonly string[],
  relationship: string | undefined,
): number =>
  [...held]
    .filter(([key]) => {
      const owner = parseKey(key);
      return ids.includes(owner.worksheet) && owner.relationship === relationship;
    })
    .reduce((sum, [, count]) => sum + count, 0);

/** Plan which of nobody's answers go to a relationship; to one that is new all of them go. */
export function planMove(
  worksheets: readonly MovedWorksheet[],
  held: Held | Iterable<readonly [string, number]>,
  relationship: string | undefined,
): Plan {
  const begun = worksheets
    .map((each) => ({ ...each, answers: countHeld(held, each.ids, undefined) }))
    .filter(({ answers }) => answers > 0);
  const isFree = ({ ids }: MovedWorksheet) =>
    relationship === undefined || countHeld(held, ids, relationship) === 0;
  return { going: begun.filter(isFree), staying: begun.filter((each) => !isFree(each)) };
}

const sayPlanned = ({ title, answers }: PlannedWorksheet) =>
  `${title} (${sayCount(answers, "answer")})`;

/** Name worksheets with the number of their answers. */
export const namePlanned = (planned: readonly PlannedWorksheet[]): string =>
  planned.map(sayPlanned).join(", ");
