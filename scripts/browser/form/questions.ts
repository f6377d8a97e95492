/** The worksheet's questions as plain data, read from the form's HTML. */

import type { Control, Field } from "./fields";
import { listControls, readChoiceLabel, readControlLabel, readLabel, readUnit } from "./fields";
import { findRowGroup } from "./row-group";

/** One thing to choose. */
export interface Offered {
  readonly id: string;
  readonly label: string;
}

/** One question of a row, or the name and the date of a signature. */
export interface Part {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  /** What a number counts, such as minutes, or nothing. */
  readonly unit: string;
  readonly options: readonly Offered[];
}

/** One field that takes an answer; `row` is the noun of its rows, and `section` where it stands. */
export interface Question extends Part {
  readonly section: string;
  readonly row: string;
  readonly parts: readonly Part[];
}

/** List what a group of controls offers; the words of a tick are known by its name. */
function listOffered(inside: Element): Offered[] {
  const list = inside.querySelector("select");
  if (list) {
    const offered = [...list.options].filter(({ value }) => value !== "");
    return offered.map(({ value, text }) => ({ id: value, label: text.trim() }));
  }
  const buttons = inside.querySelectorAll<HTMLInputElement>(
    "input[type=radio], input[type=checkbox]",
  );
  return [...buttons].map((button) => ({
    id: button.type === "radio" ? button.value : button.name.slice(button.name.indexOf("__") + 2),
    label: readChoiceLabel(button),
  }));
}

function listColumns(field: Field): Part[] {
  const { list } = findRowGroup(field);
  // The first row is always there, and its questions are those of every row.
  const columns = list.firstElementChild?.querySelectorAll<HTMLElement>("[data-worksheet-column]");
  return [...(columns ?? [])].map((column) => {
    const id = column.dataset.worksheetColumn ?? "";
    const control = listControls(column, `${field.id}__1__${id}`)[0];
    return {
      id,
      kind: column.dataset.worksheetKind ?? "text",
      label: control ? readControlLabel(column, control) : id,
      unit: readUnit(column),
      options: listOffered(column),
    };
  });
}

function listSignatureParts(field: Field): Part[] {
  return ["name", "date"].map((id) => {
    const control: Control | undefined = listControls(field.element, `${field.id}__${id}`)[0];
    const label = control ? readControlLabel(field.element, control) : id;
    return { id, kind: id === "date" ? "date" : "text", label, unit: "", options: [] };
  });
}

function listParts(field: Field): Part[] {
  if (field.kind === "rows") return listColumns(field);
  return field.kind === "signature" ? listSignatureParts(field) : [];
}

/** Return the heading over a field, with its section's number as documents have it. */
function readSection(element: Element): string {
  const section = element.closest("section");
  const numbered = section?.dataset.worksheetSection;
  return numbered ?? section?.querySelector("h2")?.textContent?.trim() ?? "";
}

function describeField(field: Field): Question {
  const { element } = field;
  const rows = element.querySelector<HTMLElement>("[data-worksheet-rows]");
  return {
    id: field.id,
    kind: field.kind,
    label: readLabel(field),
    section: readSection(element),
    unit: rows ? "" : readUnit(element),
    options: rows ? [] : listOffered(element),
    row: rows?.dataset.worksheetRowName ?? "",
    parts: listParts(field),
  };
}

/** List the questions in page order, those that are no longer asked last. */
export function listQuestions({ fields }: { readonly fields: readonly Field[] }): Question[] {
  return fields.map(describeField);
}
