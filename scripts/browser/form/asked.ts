/** Which questions are asked: some only when another has a certain answer. */

import type { Answer, Answers } from "../answers/answer";
import type { Field } from "./fields";

const HOOK = "data-worksheet-show-when";

/** What a question waits for: a choice, or a tick, of another question. */
export interface Condition {
  readonly field: string;
  readonly value: string;
}

/** The conditions of the questions that have one, by their ids. */
export type Conditions = ReadonlyMap<string, Condition>;

/** Read an element's condition, written as `field=option`. */
export function readCondition(element: Element): Condition | undefined {
  const [field, value] = element.getAttribute(HOOK)?.split("=") ?? [];
  return field && value ? { field, value } : undefined;
}

/** Read the conditions of all fields that have one. */
export function readConditions(fields: readonly Field[]): Conditions {
  const found = fields.map(({ id, element }) => [id, readCondition(element)] as const);
  return new Map(found.filter((each): each is [string, Condition] => each[1] !== undefined));
}

const isChosen = (answer: Answer | undefined, value: string): boolean =>
  Array.isArray(answer) ? (answer as readonly unknown[]).includes(value) : answer === value;

/** Tell whether a condition is met, by an answer to a question that is itself asked. */
export const isMet = ({ field, value }: Condition, conditions: Conditions, answers: Answers) =>
  isChosen(answers.get(field), value) && isAsked(field, conditions, answers);

/** Tell whether a question is asked, as these answers have it. */
export function isAsked(id: string, conditions: Conditions, answers: Answers): boolean {
  const condition = conditions.get(id);
  return condition === undefined || isMet(condition, conditions, answers);
}

/** List the answers that stand under questions which are not asked just now. */
export function listHidden(conditions: Conditions, answers: Answers): string[] {
  return [...answers.keys()].filter((id) => !isAsked(id, conditions, answers));
}
