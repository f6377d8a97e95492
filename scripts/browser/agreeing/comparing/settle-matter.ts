import type { Answer, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import type { Choice } from "./choice";
import type { Joined } from "./join-answers";
import { joinAnswers } from "./join-answers";
import type { Matter } from "./matter";

/** Return the answer of one side, or of both, before it becomes a list of rows. */
function pick(matter: Matter, question: Joined, choice: Choice): readonly (Answer | undefined)[] {
  const { mine, theirs } = matter;
  if (choice.take === "mine") return [mine];
  if (choice.take === "theirs") return [theirs];
  if (choice.take === "own") return [choice.own];
  if (choice.take === "left-out") return [];
  return matter.row === undefined ? [joinAnswers(question, mine, theirs)] : [mine, theirs];
}

/**
 * Say what is agreed in one matter: undefined while that is open, "" where it is left out.
 *
 * What both say is agreed, unless they chose anything else. Of rows it is a list: none, one, or
 * both. Words of their own that are blank settle and change nothing yet.
 */
export function settleMatter(
  matter: Matter,
  question: Joined,
  choice: Choice | undefined,
): Answer | undefined {
  const isSilent = matter.state === "same" || matter.state === "blank";
  const known = choice && matter.ways.includes(choice.take) ? choice : undefined;
  const chosen: Choice | undefined = known ?? (isSilent ? { take: "mine" } : undefined);
  if (!chosen) return undefined;
  const isOpen = chosen.take === "own" && isBlank(chosen.own);
  if (isOpen && !isSilent) return undefined;
  const picked = pick(matter, question, isOpen ? { take: "mine" } : chosen).filter(
    (each) => !isBlank(each),
  ) as Answer[];
  if (matter.row !== undefined) return picked as Row[];
  return picked[0] ?? "";
}
