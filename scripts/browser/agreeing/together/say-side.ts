import type { Answer, Answers, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { makeElement } from "../../dialogs/make-element";
import type { Field } from "../../form/fields";
import { readLabel } from "../../form/fields";
import { sayAnswer, sayEachRow } from "../../form/say-answer";
import { markDifference } from "../../opening/mark-difference";
import type { Matter } from "../comparing/matter";

/** Whose words can differ in part; of others all of it does. */
const MARKED = new Set(["text", "long_text", "rows"]);

/** Say an answer, or one row of it, as lines of text. */
function sayWhole(field: Field, { row }: Matter, answer: Answer | Row): string {
  if (row === undefined) return sayAnswer(field, answer as Answer);
  return sayEachRow(field, [answer as Row])[0] ?? "";
}

/** List ticks, those that the other side has not marked. */
function listTicks(field: Field, ticks: readonly string[], others: readonly string[]): HTMLElement {
  const items = ticks.map((id) => {
    const words = sayAnswer(field, [id]);
    const isCommon = others.length === 0 || others.includes(id);
    return makeElement("li", {}, isCommon ? words : makeElement("mark", {}, words));
  });
  return makeElement("ul", {}, ...items);
}

const isTicks = (field: Field, answer: unknown): answer is readonly string[] =>
  field.kind === "checklist" && Array.isArray(answer);

/** Say one side's answer, with what the other has not marked. */
export function saySide(field: Field, matter: Matter, side: "mine" | "theirs"): Node[] {
  const [answer, other] =
    side === "mine" ? [matter.mine, matter.theirs] : [matter.theirs, matter.mine];
  if (answer === undefined || isBlank(answer)) {
    return [makeElement("span", { class: "worksheet-hint" }, "No answer")];
  }
  if (isTicks(field, answer)) return [listTicks(field, answer, (other ?? []) as readonly string[])];
  const words = sayWhole(field, matter, answer);
  const isMarked = MARKED.has(field.kind) && matter.state === "different" && other !== undefined;
  return [
    isMarked
      ? markDifference(words, sayWhole(field, matter, other))
      : document.createTextNode(words),
  ];
}

/** Say what one side answers to the questions that go along with it, each with its question. */
export function sayFollowers(
  fields: readonly Field[],
  ids: readonly string[],
  answers: Answers,
): Node[] {
  const following = fields.filter(({ id }) => ids.includes(id) && !isBlank(answers.get(id)));
  return following.flatMap((field) => [
    makeElement("p", { class: "worksheet-version-row" }, readLabel(field)),
    document.createTextNode(sayAnswer(field, answers.get(field.id))),
  ]);
}

/** Say what is agreed; of rows, each. */
export function sayAgreed(field: Field, matter: Matter, answer: Answer): Node[] {
  if (isBlank(answer)) return [document.createTextNode("Left out")];
  if (isTicks(field, answer)) return [listTicks(field, answer, [])];
  if (matter.row === undefined) return [document.createTextNode(sayAnswer(field, answer))];
  const rows = sayEachRow(field, answer as readonly Row[]);
  return rows.map((words) => makeElement("p", {}, words));
}
