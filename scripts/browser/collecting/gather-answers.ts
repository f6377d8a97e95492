import type { Answers } from "../answers/answer";
import { isBlank } from "../answers/answer";
import type { Conditions } from "../form/asked";
import { isAsked } from "../form/asked";
import type { Question } from "../form/questions";
import type { CollectedAnswers } from "./file/collected-file";
import { isTyped } from "./file/collected-questions";

/** An answer that may go. */
export interface Gathered {
  readonly question: Pick<Question, "id" | "kind" | "label" | "options">;
  readonly answer: string | readonly string[];
}

/** Keep of an answer what the question offers; nothing where that is nothing of it. */
function keepOffered({ question, answer }: Gathered): Gathered["answer"] | undefined {
  if (isTyped(question)) return answer;
  const offered = new Set(question.options.map(({ id }) => id));
  if (typeof answer === "string") return offered.has(answer) ? answer : undefined;
  const kept = answer.filter((id) => offered.has(id));
  return kept.length > 0 ? kept : undefined;
}

/** List the answers that may go, in the order of `names`: of questions that are asked just now. */
export function gatherAnswers(
  names: readonly string[],
  questions: readonly Gathered["question"][],
  conditions: Conditions,
  answers: Answers,
): Gathered[] {
  return names.flatMap((name) => {
    const question = questions.find(({ id }) => id === name);
    const answer = answers.get(name);
    if (!question || isBlank(answer) || !isAsked(name, conditions, answers)) return [];
    const kept = keepOffered({ question, answer: answer as Gathered["answer"] });
    return kept === undefined ? [] : [{ question, answer: kept }];
  });
}

/** Return what stands in the file: what people typed only where it is ticked. */
export function chooseAnswers(
  gathered: readonly Gathered[],
  ticked: ReadonlySet<string>,
): CollectedAnswers {
  const going = gathered.filter(({ question }) => !isTyped(question) || ticked.has(question.id));
  return Object.fromEntries(going.map(({ question, answer }) => [question.id, answer]));
}
