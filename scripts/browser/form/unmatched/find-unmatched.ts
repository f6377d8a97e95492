import type { Answer, Row } from "../../answers/answer";
import { readAskedMark, sayAskedMark } from "../../answers/asked-mark";
import { isPlainDate } from "../../answers/date-parts";
import type { Field } from "../fields";
import { listControls, readChoiceLabel } from "../fields";
import { readAnswer } from "../read-answer";
import { findRowGroup, listRows } from "../row-group";
import { unshownBeside } from "../unshown";

const CHOICES = ["choice", "scale"];

/** An answer, or a part of one, that the form does not offer. */
export interface Unmatched {
  readonly field: Field;
  /** Where it is shown. */
  readonly place: HTMLElement;
  readonly words: string;
  /** The field's answer without it. */
  readonly rest: Answer;
  /** A tick that it may have been meant as: its option, and the answer with it ticked. */
  readonly ticked?: Answer;
}

const holds = (controls: readonly Element[]) =>
  controls.some((control) =>
    control instanceof HTMLInputElement && control.type === "radio"
      ? control.checked
      : (control as HTMLInputElement).value !== "",
  );

function findInChoice(field: Field): Unmatched[] {
  const words = unshownBeside(field.element).get("") ?? "";
  if (words === "" || holds(listControls(field.element, field.id))) return [];
  return [{ field, place: field.element, words, rest: "" }];
}

function findInChecklist(field: Field): Unmatched[] {
  const answer = readAnswer(field) as readonly string[];
  const labelOf = (option: string) => {
    const box = listControls(field.element, `${field.id}__${option}`)[0];
    return box && readChoiceLabel(box);
  };
  return [...unshownBeside(field.element).keys()].map((id) => {
    const rest = answer.filter((each) => each !== id);
    const option = readAskedMark(id)?.option;
    const isOffered = option !== undefined && labelOf(option) !== undefined;
    const found = { field, place: field.element, words: sayAskedMark(id, labelOf), rest };
    return isOffered ? { ...found, ticked: [...new Set([...rest, option])] } : found;
  });
}

/** Find dates that three boxes cannot show whole, in a field or in a row of one. */
function findDates(field: Field, inside: Element, without: (key: string) => Answer): Unmatched[] {
  const dates = [...inside.querySelectorAll<HTMLInputElement>("[data-worksheet-date]")];
  return dates
    .filter(({ value }) => !isPlainDate(value))
    .map((date) => {
      const key = date.name.split("__").at(-1) ?? "";
      const place = date.closest<HTMLElement>("fieldset") ?? field.element;
      return { field, place, words: date.value, rest: without(key) };
    });
}

const dropPart = (row: Row, key: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([id]) => id !== key));

function findInRows(field: Field): Unmatched[] {
  const elements = listRows(findRowGroup(field));
  return elements.flatMap((element, at) => {
    const answer = elements.map((row, other) => readRowAnswer(field, row, other));
    const without = (key: string) =>
      answer.map((row, other) => (other === at ? dropPart(row, key) : row));
    const columns = [...unshownBeside(element)].flatMap(([key, words]) => {
      const place = element.querySelector<HTMLElement>(
        `[data-worksheet-column="${CSS.escape(key)}"]`,
      );
      const name = `${field.id}__${at + 1}__${key}`;
      if (!place || holds(listControls(place, name))) return [];
      return [{ field, place, words, rest: without(key) }];
    });
    return [...columns, ...findDates(field, element, without)];
  });
}

/** Read one row as it stands, empty ones too, so that rows keep their places. */
function readRowAnswer(field: Field, element: HTMLElement, at: number): Row {
  const row: Record<string, string> = Object.fromEntries(unshownBeside(element));
  const prefix = `${field.id}__${at + 1}__`;
  for (const control of element.querySelectorAll<HTMLInputElement>(`[name^="${prefix}"]`)) {
    const key = control.name.slice(prefix.length);
    const isOff = control.type === "radio" && !control.checked;
    if (!key.includes("__") && !isOff && control.value !== "") row[key] = control.value;
  }
  return row;
}

/** Find what a field's answer says that the form does not offer. */
export function findUnmatched(field: Field): Unmatched[] {
  if (CHOICES.includes(field.kind)) return findInChoice(field);
  if (field.kind === "checklist") return findInChecklist(field);
  if (field.kind === "rows") return findInRows(field);
  if (field.kind === "date") return findDates(field, field.element, () => "");
  const without = (key: string) => dropPart(readAnswer(field) as Row, key);
  return field.kind === "signature" ? findDates(field, field.element, without) : [];
}
