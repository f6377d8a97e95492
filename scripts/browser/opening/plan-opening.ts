/** What opening a file would change on the page, free of the page. */

import type { Answer, Answers } from "../answers/answer";
import { isBlank, isSameAnswer } from "../answers/answer";
import type { Condition } from "../form/asked";
import { isAsked } from "../form/asked";

type Entries<Value> = Iterable<readonly [string, Value]>;

/** What is known before a file is opened. */
export interface Sides {
  /** The questions, in page order. */
  readonly ids: readonly string[];
  readonly conditions: Entries<Condition>;
  readonly here: Entries<Answer>;
  readonly inFile: Entries<Answer>;
  /** Questions whose blank in the file says nothing: what is here stays. */
  readonly kept: readonly string[];
  /** Whether the file holds no answer to a question that it does not ask, as documents do. */
  readonly isDocument: boolean;
}

/** Where a question is answered, by the two sides; those that are blank on both are left out. */
export interface Opening {
  readonly same: string[];
  /** Answered in the file alone. */
  readonly incoming: string[];
  /** Answered here alone, where the file says nothing of it. */
  readonly staying: string[];
  /** Answered here, and blank in the file. */
  readonly emptied: string[];
  /** Answered on both sides, and not alike. */
  readonly differing: string[];
  /** Those of the file that follow another, which hides or shows them, and that one. */
  readonly followers: (readonly [string, string])[];
}

/** Find the nearest question above that changes too: where that one goes, a question follows. */
function findLeader(
  id: string,
  conditions: ReadonlyMap<string, Condition>,
  changing: ReadonlySet<string>,
): string | undefined {
  const above = conditions.get(id)?.field;
  if (above === undefined || changing.has(above)) return above;
  return findLeader(above, conditions, changing);
}

/** Sort the questions by what opening a file would do to them. */
export function planOpening(sides: Sides): Opening {
  const [here, inFile]: [Answers, Answers] = [new Map(sides.here), new Map(sides.inFile)];
  const conditions = new Map(sides.conditions);
  const plan: Opening = {
    same: [],
    incoming: [],
    staying: [],
    emptied: [],
    differing: [],
    followers: [],
  };
  const isSilent = (id: string) =>
    sides.kept.includes(id) || (sides.isDocument && !isAsked(id, conditions, inFile));
  for (const id of sides.ids) {
    const [own, other] = [here.get(id), inFile.get(id)];
    if (isBlank(own) && isBlank(other)) continue;
    if (isSameAnswer(own, other)) plan.same.push(id);
    else if (isBlank(own)) plan.incoming.push(id);
    else if (!isBlank(other)) plan.differing.push(id);
    else (isSilent(id) ? plan.staying : plan.emptied).push(id);
  }
  const changing = new Set([...plan.incoming, ...plan.staying, ...plan.emptied, ...plan.differing]);
  for (const id of sides.ids.filter((each) => inFile.has(each) && changing.has(each))) {
    const leader = findLeader(id, conditions, changing);
    if (leader !== undefined) plan.followers.push([id, leader]);
  }
  return plan;
}

/** List the questions to ask about when comparing: those that follow another go where it goes. */
export function listAsked({ differing, followers }: Opening): string[] {
  const following = new Set(followers.map(([id]) => id));
  return differing.filter((id) => !following.has(id));
}

/** List what the file gives where it replaces everything, blanks too. */
export const listReplaced = ({ incoming, differing, emptied }: Opening): string[] => [
  ...incoming,
  ...differing,
  ...emptied,
];

/** List what the file gives where a person has chosen its answer to some questions: nothing is emptied. */
export function listCompared(plan: Opening, chosen: Iterable<string>): string[] {
  const following = new Set(plan.followers.map(([id]) => id));
  const taken = new Set([...plan.incoming.filter((id) => !following.has(id)), ...chosen]);
  // In page order a question comes behind the one that it follows.
  for (const [id, leader] of plan.followers) if (taken.has(leader)) taken.add(id);
  return [...taken];
}
