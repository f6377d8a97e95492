import type { Answers } from "../answers/answer";
import { isBlank } from "../answers/answer";
import type { Conditions } from "./asked";
import { isAsked } from "./asked";

/** How far a worksheet is filled in. */
export interface Count {
  readonly answered: number;
  readonly asked: number;
}

/** Count the questions that are asked just now, and those of them that have an answer. */
export function countAnswered(
  questions: readonly string[],
  conditions: Conditions,
  answers: Answers,
): Count {
  const asked = questions.filter((id) => isAsked(id, conditions, answers));
  const answered = asked.filter((id) => !isBlank(answers.get(id)));
  return { answered: answered.length, asked: asked.length };
}
