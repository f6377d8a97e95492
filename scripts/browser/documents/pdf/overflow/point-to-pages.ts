import { capitalise } from "../../../answers/capitalise";
import { nameSeveral } from "../../../form/name-several";
import type { Question } from "../../../form/questions";
import type { FilledSheet } from "../../sheet/filled-sheet";
import { POINTER } from "../../sheet/pointer";
import { type Filling, fillField } from "../template/fill-field";
import { planField, type TextPlan } from "../template/plan-field";
import type { TemplateField } from "../template/template-field";
import type { AddedPages, Drawers } from "./add-pages";

const PRINTED = 1 << 2;

/** Say where something stands: on one page, or from one to another. */
const sayPages = (first: number, last: number): string =>
  first === last ? `page ${first}` : `pages ${first} to ${last}`;

/** List the rows of a question that stand on added pages, with all that they hold. */
function listMoved({ id }: Question, { form }: Filling, { starts }: AddedPages) {
  const moved = new Map<number, number>();
  for (const [name, page] of starts) {
    const [question, row, column] = name.split("__");
    if (question !== id || column === undefined || form.fields.has(name)) continue;
    // A row of which the page has a part says in its boxes where the rest is.
    if (![...form.fields.keys()].some((each) => each.startsWith(`${id}__${row}__`))) {
      moved.set(Number(row), page);
    }
  }
  return [...moved].sort(([one], [other]) => one - other);
}

/** Say on which page the rows stand that the table has no room for; the shorter words come last. */
function sayRows(question: Question, filling: Filling, added: AddedPages): string[] {
  const moved = listMoved(question, filling, added);
  const [first, last] = [moved[0], moved.at(-1)];
  if (!first || !last) return [];
  const pages = sayPages(first[1], last[1]);
  const words =
    moved.length === 1
      ? `${capitalise(question.row)} ${first[0]} is on ${pages}.`
      : `${capitalise(nameSeveral(question.row))} ${first[0]} to ${last[0]} are on ${pages}.`;
  return [words, `More: ${pages}.`];
}

/** Say where answers go on, so that nobody signs without having seen them. */
function sayEnd({ first, last }: AddedPages): string[] {
  const pages = sayPages(first, last);
  const are = first === last ? "which is" : "which are";
  return [`More answers are on ${pages}, ${are} part of this document.`, `More: ${pages}.`];
}

/** Show in a field that was hidden the first of some words that it has room for. */
async function show(
  filling: Filling,
  field: TemplateField,
  words: readonly string[],
  { choose }: Drawers,
): Promise<void> {
  const plans = words.map((each) => planField(filling.file, field, each, choose) as TextPlan);
  const plan = plans.find(({ isWhole }) => isWhole) ?? plans.at(-1);
  if (!plan) return;
  await fillField(filling, { ...plan, isWhole: true }, 0);
  filling.objects.change(field.reference, [["F", PRINTED]]);
}

/** Say under each table, and where people sign or read to the end, on which added pages to go on. */
export async function pointToPages(
  filling: Filling,
  { questions }: FilledSheet,
  added: AddedPages,
  drawers: Drawers,
): Promise<void> {
  for (const [name, field] of filling.form.fields) {
    if (!name.startsWith(POINTER)) continue;
    const question = questions.find(({ id }) => id === name.slice(POINTER.length));
    const words = question ? sayRows(question, filling, added) : sayEnd(added);
    await show(filling, field, words, drawers);
  }
}
