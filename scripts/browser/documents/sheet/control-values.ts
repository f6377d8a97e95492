/**
 * Between answers and the flat names of controls, which PDF fields and Word's tags carry:
 * `field`, `field__option`, `rows__1__column`, `signature__name`.
 */

import type { Answer, Answers, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { LIMITS } from "../../answers/limits";
import type { RenamedIds } from "../../answers/renamed-ids";
import { DANGEROUS } from "../../answers/shape-answer";
import type { Question } from "../../form/questions";

/** What stands in each control by its name; a tick is true or false. */
export type ControlValues = Map<string, string | boolean>;

function spreadParts(values: ControlValues, prefix: string, parts: Row): void {
  for (const [key, part] of Object.entries(parts)) {
    if (part !== "") values.set(`${prefix}__${key}`, part);
  }
}

function spreadAnswer(values: ControlValues, { id, kind }: Question, answer: Answer): void {
  if (kind === "checklist") {
    for (const option of answer as readonly string[]) values.set(`${id}__${option}`, true);
  } else if (kind === "rows") {
    (answer as readonly Row[]).forEach((row, at) => {
      spreadParts(values, `${id}__${at + 1}`, row);
    });
  } else if (kind === "signature") spreadParts(values, id, answer as Row);
  else values.set(id, answer as string);
}

/** Give what is answered to each control; blank ones are left out. */
export function spreadAnswers(questions: readonly Question[], answers: Answers): ControlValues {
  const values: ControlValues = new Map();
  for (const question of questions) {
    const answer = answers.get(question.id);
    if (answer !== undefined && !isBlank(answer)) spreadAnswer(values, question, answer);
  }
  return values;
}

/** Tell the kind of a field that the worksheet does not ask, by the names of its controls. */
function guessKind(rest: readonly string[], value: string | boolean): string {
  if (typeof value === "boolean") return "checklist";
  if (rest.length === 0) return "text";
  return rest.length === 2 && /^\d{1,3}$/.test(rest[0] ?? "") ? "rows" : "signature";
}

type Held = Record<string, unknown>;
const fresh = (): Held => Object.create(null) as Held;

function putPart(holder: Held, key: string, value: string): void {
  if (!DANGEROUS.has(key)) holder[key] = value;
}

function putValue(held: Held, id: string, kind: string, rest: string[], value: string): void {
  if (kind === "checklist") {
    held[id] ??= [];
    (held[id] as string[]).push(rest.join("__"));
  } else if (kind === "rows") {
    const at = Number(rest[0]);
    if (!(at >= 1 && at <= LIMITS.rows) || rest[1] === undefined) return;
    held[id] ??= [];
    const rows = held[id] as Held[];
    rows[at - 1] ??= fresh();
    putPart(rows[at - 1] as Held, rest.slice(1).join("__"), value);
  } else if (kind === "signature") {
    held[id] ??= fresh();
    putPart(held[id] as Held, rest.join("__"), value);
  } else held[id] = value;
}

/**
 * Gather answers, in the shapes of a back-up, from what stands in each control.
 *
 * Blank controls and rows are left out. What stands under an earlier id of a field keeps that id;
 * names that no worksheet can have are dropped.
 */
export function gatherAnswers(
  questions: readonly Question[],
  renamed: RenamedIds,
  values: ControlValues,
): Record<string, unknown> {
  const held = fresh();
  const kinds = new Map(questions.map(({ id, kind }) => [id, kind]));
  for (const [name, value] of values) {
    if (value === "" || value === false) continue;
    const [id = "", ...rest] = name.split("__");
    if (!/^[a-z][a-z0-9_]{0,79}$/.test(id) || DANGEROUS.has(id)) continue;
    const kind = kinds.get(renamed.get(id) ?? id) ?? guessKind(rest, value);
    if ((kind === "checklist") !== (value === true)) continue;
    putValue(held, id, kind, rest, String(value));
  }
  for (const [id, answer] of Object.entries(held)) {
    // Rows that nobody filled in between are holes by now.
    if (Array.isArray(answer)) held[id] = answer.filter((each) => !isBlank(each));
  }
  return held;
}
