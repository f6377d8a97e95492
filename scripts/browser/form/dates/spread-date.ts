import { splitDate } from "../../answers/date-parts";
import { readDate } from "../../answers/read-date";
import { listControls } from "../fields";
import type { DateBoxes } from "./date-boxes";
import { DATE_PARTS, readBox } from "./date-boxes";

/** Read a whole date that was typed or pasted into one box, where the others are empty. */
function readWhole(boxes: DateBoxes): string | undefined {
  const filled = DATE_PARTS.map((part) => readBox(boxes, part)).filter(
    (typed) => typed.trim() !== "",
  );
  return filled.length === 1 ? readDate(filled[0] ?? "") : undefined;
}

/** Give each box its part of a whole date. */
function spread({ group, name }: DateBoxes, date: string): void {
  for (const [part, text] of Object.entries(splitDate(date))) {
    for (const box of listControls(group, `${name}__${part}`)) box.value = text;
  }
}

/**
 * Read a date whose year was typed in two figures, as "12 Oct 26".
 *
 * What is kept holds whole days alone, and everything that looks for days looks for those.
 */
function readShortYear(boxes: DateBoxes): string | undefined {
  const [day, month, year] = DATE_PARTS.map((part) => readBox(boxes, part).trim());
  return /^\d{2}$/.test(year ?? "") ? readDate(`${day} ${month} ${year}`) : undefined;
}

/** Write a year out where its box is, so that whoever typed it sees what is kept. */
function writeYear({ group, name }: DateBoxes, date: string): void {
  for (const box of listControls(group, `${name}__year`)) box.value = splitDate(date).year;
}

/**
 * Return the whole date, yyyy-mm-dd, that one of the boxes holds by itself, if it does.
 *
 * It is spread over the three at once where it was pasted, or else when the person has left the
 * box. Then a year of two figures is written out too.
 */
export function spreadDate(boxes: DateBoxes, event: Event): string | undefined {
  const whole = readWhole(boxes);
  const isPasted = event instanceof InputEvent && event.inputType === "insertFromPaste";
  if (whole && (isPasted || event.type === "change")) spread(boxes, whole);
  const short = event.type === "change" ? readShortYear(boxes) : undefined;
  if (short) writeYear(boxes, short);
  return whole;
}
