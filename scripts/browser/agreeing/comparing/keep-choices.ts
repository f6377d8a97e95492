import type { Answer, Row } from "../../answers/answer";
import type { Agreement, AnswerSet, Choice } from "../record/agreement";
import { nameRows } from "./name-rows";
import { saysSame } from "./says-same";

/** What two people wrote, by the ids of questions. */
export interface BothSides {
  readonly mine: AnswerSet;
  readonly theirs: AnswerSet;
}

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;

/** Name the rows of an answer that has any. */
function listNames(answer: Answer | undefined): ReadonlySet<string> {
  const rows: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return new Set(nameRows(rows.filter(isRow)));
}

/** Keep of the choices by row those whose rows are there as they were, wherever they stand now. */
function keepRows({ parts }: Choice, mine: ReadonlySet<string>, theirs: ReadonlySet<string>) {
  const isThere = ([name]: readonly [string, unknown]) => {
    const [own = "", other = ""] = name.split(":");
    return (own === "" || mine.has(own)) && (other === "" || theirs.has(other));
  };
  return Object.entries(parts ?? {}).filter(isThere);
}

/**
 * Keep of what was chosen what still holds, where either side comes with other answers.
 *
 * A choice between two answers says nothing of other ones: that question, or that row, is to settle
 * anew.
 */
export function keepChoices(
  choices: Agreement["choices"],
  before: BothSides,
  now: BothSides,
): Agreement["choices"] {
  const isUnchanged = (id: string) =>
    saysSame("", before.mine[id], now.mine[id]) && saysSame("", before.theirs[id], now.theirs[id]);
  const kept = Object.entries(choices).flatMap(([id, choice]): [string, Choice][] => {
    if (isUnchanged(id)) return [[id, choice]];
    const parts = keepRows(choice, listNames(now.mine[id]), listNames(now.theirs[id]));
    return parts.length > 0 ? [[id, { parts: Object.fromEntries(parts) }]] : [];
  });
  return Object.fromEntries(kept);
}
