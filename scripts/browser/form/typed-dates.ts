import type { TypedDates } from "../answers/date-parts";
import { composeDate, splitDate } from "../answers/date-parts";
import type { Field } from "./fields";
import { listControls } from "./fields";

const PARTS = ["day", "month", "year"] as const;

const listDates = (field: Field) =>
  field.element.querySelectorAll<HTMLInputElement>("[data-worksheet-date]");

/** Note dates that were typed otherwise than we would write them, such as "07 March 2026". */
export function readTypedDates(field: Field): TypedDates {
  const typed: TypedDates = {};
  for (const { name, value } of listDates(field)) {
    const usual = splitDate(value);
    const boxes = PARTS.map((part) => [part, listControls(field.element, `${name}__${part}`)[0]]);
    const differs = boxes.some(([part, box]) => {
      return (box as HTMLInputElement | undefined)?.value !== usual[part as "day"];
    });
    for (const [part, box] of differs ? boxes : []) {
      typed[`${name}__${part}`] = (box as HTMLInputElement | undefined)?.value ?? "";
    }
  }
  return typed;
}

/** Show dates as they were typed, wherever that still says the same day. */
export function showTypedDates(field: Field, typed: TypedDates): void {
  for (const { name, value } of listDates(field)) {
    const [day, month, year] = PARTS.map((part) => typed[`${name}__${part}`]);
    if (day === undefined || month === undefined || year === undefined) continue;
    if (composeDate({ day, month, year }) !== value) continue;
    for (const part of PARTS) {
      for (const box of listControls(field.element, `${name}__${part}`)) {
        box.value = typed[`${name}__${part}`] ?? "";
      }
    }
  }
  field.element.dispatchEvent(new CustomEvent("worksheet-shown", { bubbles: true }));
}
