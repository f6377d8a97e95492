import type { Question } from "../../../form/questions";
import { nameParts } from "../../sheet/name-parts";
import { bookmarkName, controlTag } from "../package/bookmark-name";
import { allIn, childOf, childrenOf, readTag, writeValue } from "../package/xml";
import type { Draft } from "./draft";
import { fillControl } from "./fill-control";

/** Number a copied row's controls and bookmarks anew: Word takes no number and no name twice. */
function renumber(draft: Draft, { id, parts }: Question, row: Element, number: number): void {
  for (const control of [row, ...allIn(row, "sdt")]) {
    const own = childOf(childOf(control, "sdtPr"), "id");
    if (own) writeValue(own, draft.nextId());
    const part = parts.find((each) => controlTag(`${id}__${each.id}`) === readTag(control));
    const [start, end] = [control.previousElementSibling, control.nextElementSibling];
    if (!part || !start || !end) continue;
    const fresh = draft.nextId();
    writeValue(start, fresh, "id");
    writeValue(start, bookmarkName(`${id}__${number}__${part.id}`), "name");
    writeValue(end, fresh, "id");
  }
}

/** Let a group's table have a row for each row of the answer, copied from a blank one. */
function addRows(draft: Draft, question: Question, section: Element, count: number): Element[] {
  const rows = childrenOf(section, "sdt");
  const blank = rows.at(-1)?.cloneNode(true) as Element | undefined;
  while (blank && rows.length < count) {
    const row = blank.cloneNode(true) as Element;
    renumber(draft, question, row, rows.length + 1);
    section.append(row);
    rows.push(row);
  }
  return rows;
}

/** Fill in the table of a question that is asked again for each thing listed. */
export function fillRows(draft: Draft, question: Question): void {
  const { sheet, values, xml } = draft;
  const answer = sheet.answers.get(question.id);
  if (question.kind !== "rows" || !Array.isArray(answer)) return;
  const table = allIn(xml, "sdt").find((each) => readTag(each) === controlTag(question.id));
  const section = childOf(table, "sdtContent");
  if (!section) return;
  for (const [at, row] of addRows(draft, question, section, answer.length).entries()) {
    const controls = new Map(allIn(row, "sdt").map((control) => [readTag(control), control]));
    for (const { id } of question.parts) {
      const name = `${question.id}__${at + 1}__${id}`;
      const [value, control] = [
        values.get(name),
        controls.get(controlTag(`${question.id}__${id}`)),
      ];
      if (value === undefined || !control) continue;
      fillControl(control, value, nameParts(sheet.questions, name)?.labelOf(String(value)));
      values.delete(name);
    }
  }
}
