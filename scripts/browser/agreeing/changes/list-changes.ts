import type { Answer } from "../../answers/answer";
import { isSameAnswer } from "../../answers/answer";
import type { Question } from "../../form/questions";
import type { AnswerSet } from "../record/agreement";
import { sayBriefly } from "./say-briefly";

/** A question whose answer is another one than was agreed. */
export interface Change {
  readonly id: string;
  /** The words of the question. */
  readonly label: string;
  /** Both answers in a few words, such as “Once a month”, or not answered. */
  readonly was: string;
  readonly now: string;
}

/** List where answers differ from those before them, in the order of the questions. */
export function listChanges(
  questions: readonly Question[],
  before: AnswerSet,
  after: AnswerSet,
): Change[] {
  const read = (answers: AnswerSet, id: string): Answer | undefined =>
    Object.hasOwn(answers, id) ? answers[id] : undefined;
  return questions.flatMap((question) => {
    const { id, label } = question;
    const [one, other] = [read(before, id), read(after, id)];
    if (isSameAnswer(one, other)) return [];
    return [{ id, label, was: sayBriefly(question, one), now: sayBriefly(question, other) }];
  });
}
