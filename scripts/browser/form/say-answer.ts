import type { Answer, Row } from "../answers/answer";
import { isBlank } from "../answers/answer";
import { readAskedMark, sayAskedMark } from "../answers/asked-mark";
import { capitalise } from "../answers/capitalise";
import { sayDate } from "../answers/date-parts";
import { sayNumber } from "../answers/say-number";
import type { Field } from "./fields";
import { listControls, readChoiceLabel, readControlLabel, readUnit } from "./fields";
import { nameSeveral } from "./name-several";
import { findRowGroup } from "./row-group";

/** Return the words of an option as the page shows them. */
function sayOption(inside: ParentNode, name: string, id: string): string {
  const control = inside.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
  return control?.labels?.[0]?.textContent?.trim() ?? id;
}

function sayChoice(inside: Element, name: string, id: string): string {
  for (const control of listControls(inside, name)) {
    if (control instanceof HTMLSelectElement) {
      return [...control.options].find((option) => option.value === id)?.text ?? id;
    }
    if (control.type === "radio" && control.value === id) {
      return readChoiceLabel(control) || id;
    }
    if (control.hasAttribute("data-worksheet-date")) return sayDate(id);
    const unit = control.parentElement && readUnit(control.parentElement);
    if (unit) return sayNumber(id, unit);
  }
  return id;
}

/** Say the filled parts of a row or a signature, each with its question. */
export function sayParts(inside: Element, prefix: string, parts: Row): string {
  const filled = Object.entries(parts).filter(([, part]) => part !== "");
  const lines = filled.map(([key, part]) => {
    const control = listControls(inside, prefix + key)[0];
    const label = control ? readControlLabel(inside, control) : key;
    return `${label}: ${sayChoice(inside, prefix + key, part)}`;
  });
  return lines.join("\n");
}

/** Return a row's noun as a heading begins: "Objective". */
export const nameRow = (field: Field): string => capitalise(findRowGroup(field).noun);

/** Return the noun of several rows as a heading begins: "Objectives". */
export const nameRows = (field: Field): string => capitalise(nameSeveral(findRowGroup(field).noun));

/** Say each row by itself, as lines of text. */
export function sayEachRow(field: Field, rows: readonly Row[]): string[] {
  const { list } = findRowGroup(field);
  // The first row is always there, and its questions are those of every row.
  const row = list.firstElementChild ?? list;
  return rows.map((parts) => sayParts(row, `${field.id}__1__`, parts));
}

function sayRows(field: Field, rows: readonly Row[]): string {
  const name = nameRow(field);
  return sayEachRow(field, rows)
    .map((words, i) => `${name} ${i + 1}\n${words}`)
    .join("\n\n");
}

/** Say an answer in the words that the page uses for it, as lines of text. */
export function sayAnswer(field: Field, answer: Answer | undefined): string {
  if (answer === undefined || isBlank(answer)) return "(no answer)";
  if (field.kind === "rows") return sayRows(field, answer as readonly Row[]);
  if (field.kind === "signature") return sayParts(field.element, `${field.id}__`, answer as Row);
  if (field.kind === "checklist") {
    const say = (id: string) => sayOption(field.element, `${field.id}__${id}`, id);
    const sayTick = (id: string) => (readAskedMark(id) ? sayAskedMark(id, say) : say(id));
    return (answer as readonly string[]).map(sayTick).join("\n");
  }
  return sayChoice(field.element, field.id, answer as string);
}
