import type { Agreement, AnswerSet } from "../record/agreement";
import { saysSame } from "./says-same";

/** What two people wrote, by the ids of questions. */
export interface BothSides {
  readonly mine: AnswerSet;
  readonly theirs: AnswerSet;
}

/**
 * Keep of what was chosen what still holds, where either side comes with other answers.
 *
 * A choice between two answers says nothing of other ones: that question is to settle anew.
 */
export function keepChoices(
  choices: Agreement["choices"],
  before: BothSides,
  now: BothSides,
): Agreement["choices"] {
  const isUnchanged = (id: string) =>
    saysSame("", before.mine[id], now.mine[id]) && saysSame("", before.theirs[id], now.theirs[id]);
  return Object.fromEntries(Object.entries(choices).filter(([id]) => isUnchanged(id)));
}
