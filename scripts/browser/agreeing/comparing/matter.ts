/** One thing on which two people agree or not: a question, or a row of one. */

import type { Answer, Row } from "../../answers/answer";
import type { Take } from "../record/agreement";

/**
 * How the two sides stand to each other:
 *
 * - `same`: both say it; it counts as agreed.
 * - `mine`, `theirs`: one says something, the other nothing.
 * - `different`: both say something, and not the same.
 * - `asked`: neither does, and what was agreed before asks for it.
 * - `blank`: neither does; nothing has to be settled.
 */
export type State = "same" | "mine" | "theirs" | "different" | "asked" | "blank";

export interface Matter {
  /** Names it among the choices: the question's id, and for a row the names of the two rows. */
  readonly key: string;
  readonly field: string;
  readonly state: State;
  /** The how many-th row it is among all of the question, from 1; none for a whole question. */
  readonly row?: number;
  readonly mine: Answer | Row | undefined;
  readonly theirs: Answer | Row | undefined;
  /** What can be chosen, in this order. */
  readonly ways: readonly Take[];
  /** Questions that are asked after one side's answer alone: they go where that goes. */
  readonly followers: { readonly mine: readonly string[]; readonly theirs: readonly string[] };
}
