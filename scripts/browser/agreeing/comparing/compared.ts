/** What two people wrote, side by side, free of the page. */

import type { Answer, Answers, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import type { Condition, Conditions } from "../../form/asked";
import { isAsked } from "../../form/asked";
import type { Offered } from "../../form/questions";
import type { RowPair } from "./match-rows";
import { matchRows } from "./match-rows";
import { nameRows } from "./name-rows";

type Entries<Value> = Iterable<readonly [string, Value]>;

/** What comparing needs to know of a question; of rows also what says first what one is. */
export interface ComparedQuestion {
  readonly id: string;
  readonly kind: string;
  readonly options: readonly Pick<Offered, "id">[];
  readonly parts: readonly { readonly id: string }[];
}

/** What is known before anything is compared. */
export interface Given {
  /** The questions, in page order. */
  readonly questions: readonly ComparedQuestion[];
  readonly conditions: Entries<Condition>;
  /** Questions that nobody agrees on: private ones, and those that are no longer asked. */
  readonly leftOut: readonly string[];
  readonly mine: Entries<Answer>;
  readonly theirs: Entries<Answer>;
}

export interface Compared {
  readonly questions: readonly ComparedQuestion[];
  readonly conditions: Conditions;
  readonly mine: Answers;
  readonly theirs: Answers;
  /** Which rows belong together, by the ids of their questions: matching them takes time. */
  readonly pairs: ReadonlyMap<string, readonly NamedPair[]>;
}

/** Rows that belong together, and what both are called: choices are kept under it. */
export type NamedPair = RowPair & { readonly name: string };

/** Take of one side's answers what it was asked, and what is a matter of agreement. */
export function takeAsked(
  ids: ReadonlySet<string>,
  conditions: Conditions,
  answers: Entries<Answer>,
): Answers {
  const all: Answers = new Map(answers);
  const taken = [...all].filter(
    ([id, answer]) => ids.has(id) && !isBlank(answer) && isAsked(id, conditions, all),
  );
  return new Map(taken);
}

/** Match the rows of a question that has any, and name each pair by their words. */
function pairRows(
  { id, parts }: ComparedQuestion,
  mine: Answers,
  theirs: Answers,
): readonly [string, readonly NamedPair[]] {
  const read = (side: Answers) => (side.get(id) ?? []) as readonly Row[];
  const [own, other] = [nameRows(read(mine)), nameRows(read(theirs))];
  const find = (names: readonly string[], at: number | undefined) =>
    at === undefined ? "" : names[at];
  const pairs = matchRows(read(mine), read(theirs), parts[0]?.id ?? "");
  return [
    id,
    pairs.map((pair) => ({
      ...pair,
      name: `${find(own, pair.mine)}:${find(other, pair.theirs)}`,
    })),
  ];
}

/**
 * Prepare a comparison: signatures, private questions and answers that were not asked stay out.
 *
 * Names under it are no matter to settle, and what is private is nobody else's.
 */
export function prepareComparison(given: Given): Compared {
  const out = new Set(given.leftOut);
  const questions = given.questions.filter(({ id, kind }) => kind !== "signature" && !out.has(id));
  const ids = new Set(questions.map(({ id }) => id));
  const conditions = new Map(given.conditions);
  const mine = takeAsked(ids, conditions, given.mine);
  const theirs = takeAsked(ids, conditions, given.theirs);
  const rows = questions.filter(({ kind }) => kind === "rows");
  const pairs = new Map(rows.map((question) => pairRows(question, mine, theirs)));
  return { questions, conditions, mine, theirs, pairs };
}
