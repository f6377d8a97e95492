import type { Answer, Row } from "../answers/answer";
import { isBlank } from "../answers/answer";
import type { Field } from "./fields";
import { listControls } from "./fields";
import { unshownBeside } from "./unshown";

const isButton = (control: { type: string }) => ["radio", "checkbox"].includes(control.type);

/** Read one name's value; an offered choice outranks one that could not be shown. */
function readValue(holder: Element, name: string, key: string): string {
  const controls = listControls(holder, name);
  const control = controls.find((each) => !isButton(each) || (each as HTMLInputElement).checked);
  const value = control?.value ?? "";
  if (value === "") return unshownBeside(holder).get(key) ?? "";
  unshownBeside(holder).delete(key);
  return value;
}

function readChecklist(field: Field): readonly string[] {
  const boxes = field.element.querySelectorAll<HTMLInputElement>("input[type=checkbox]");
  const ticked = [...boxes].filter((box) => box.checked);
  const ids = ticked.map((box) => box.name.slice(field.id.length + 2));
  return [...ids, ...unshownBeside(field.element).keys()];
}

/** Read every value under a prefix: a row's columns, or a signature's name and date. */
function readParts(holder: Element, prefix: string): Row {
  const parts: Record<string, string> = Object.fromEntries(unshownBeside(holder));
  for (const control of holder.querySelectorAll<HTMLInputElement>(`[name^="${prefix}"]`)) {
    const key = control.name.slice(prefix.length);
    // The boxes of a date carry a further "__"; the hidden input beside them speaks for them.
    if (!key.includes("__")) parts[key] = readValue(holder, control.name, key);
  }
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== ""));
}

function readRows(field: Field): readonly Row[] {
  const rows = [...field.element.querySelectorAll<HTMLElement>("[data-worksheet-row]")];
  return rows
    .map((row) => readParts(row, `${field.id}__${row.dataset.worksheetRow}__`))
    .filter((row) => !isBlank(row));
}

/** Read from the page what a person answered to a field. */
export function readAnswer(field: Field): Answer {
  if (field.kind === "checklist") return readChecklist(field);
  if (field.kind === "rows") return readRows(field);
  if (field.kind === "signature") return readParts(field.element, `${field.id}__`);
  return readValue(field.element, field.id, "");
}
