import type { Answer, Row } from "../answers/answer";
import { splitDate } from "../answers/date-parts";
import type { Control, Field } from "./fields";
import { listControls } from "./fields";
import { countRowsTo, findRowGroup, listRows } from "./row-group";
import { unshownBeside } from "./unshown";

function showDateParts(holder: Element, name: string, value: string): void {
  for (const [part, text] of Object.entries(splitDate(value))) {
    for (const box of listControls(holder, `${name}__${part}`)) box.value = text;
  }
}

/** Show a value in one control; radios and boxes are chosen by it. */
function showInControl(holder: Element, control: Control, value: string): void {
  if (control instanceof HTMLInputElement && control.type === "radio") {
    control.checked = value !== "" && control.value === value;
  } else if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
    if (control.value !== value) control.value = value;
  } else {
    // A one-line box would join the lines of a longer text without a space between them.
    const line = value.replaceAll("\n", " ");
    if (control.value !== line) control.value = line;
    if (control.hasAttribute("data-worksheet-date")) showDateParts(holder, control.name, value);
  }
}

/** Show a value, and keep it beside the element where no control can show it. */
function showValue(holder: Element, name: string, key: string, value: string): void {
  const controls = listControls(holder, name);
  unshownBeside(holder).delete(key);
  for (const control of controls) showInControl(holder, control, value);
  const shown = controls.some((control) =>
    control.type === "radio" ? (control as HTMLInputElement).checked : control.value !== "",
  );
  if (value !== "" && !shown) unshownBeside(holder).set(key, value);
}

function showChecklist(field: Field, ids: readonly string[]): void {
  const unshown = unshownBeside(field.element);
  unshown.clear();
  const boxes = [...field.element.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  for (const box of boxes) box.checked = ids.includes(box.name.slice(field.id.length + 2));
  const offered = new Set(boxes.map((box) => box.name.slice(field.id.length + 2)));
  for (const id of ids) if (!offered.has(id)) unshown.set(id, "yes");
}

/** Show an object's parts, emptying the controls that it does not mention. */
function showParts(holder: Element, prefix: string, parts: Row): void {
  unshownBeside(holder).clear();
  const controls = holder.querySelectorAll<Control>(`[name^="${prefix}"]`);
  const keys = [...controls].map((control) => control.name.slice(prefix.length));
  for (const key of new Set([
    ...keys.filter((key) => !key.includes("__")),
    ...Object.keys(parts),
  ])) {
    showValue(holder, prefix + key, key, parts[key] ?? "");
  }
}

function showRows(field: Field, answers: readonly Row[]): void {
  const group = findRowGroup(field);
  countRowsTo(group, answers.length);
  listRows(group).forEach((row, index) => {
    showParts(row, `${field.id}__${index + 1}__`, answers[index] ?? {});
  });
}

/**
 * Show an answer in a field, whole, and tell the form that it changed.
 *
 * The event is not "input": nobody typed, so nothing is to be saved because of it.
 */
export function showAnswer(field: Field, answer: Answer): void {
  if (field.kind === "checklist") showChecklist(field, answer as readonly string[]);
  else if (field.kind === "rows") showRows(field, answer as readonly Row[]);
  else if (field.kind === "signature") showParts(field.element, `${field.id}__`, answer as Row);
  else showValue(field.element, field.id, "", answer as string);
  field.element.dispatchEvent(new CustomEvent("worksheet-shown", { bubbles: true }));
}
