import { composeDate, splitDate } from "../../answers/date-parts";
import { readDate } from "../../answers/read-date";
import { listControls } from "../fields";

const PARTS = ["day", "month", "year"] as const;
const PART = /__(day|month|year)$/;

/** The three boxes of a date, and the hidden answer that they stand for. */
interface DateBoxes {
  readonly kept: HTMLInputElement;
  readonly name: string;
  readonly group: Element;
}

function findBoxes(target: EventTarget | null): DateBoxes | undefined {
  if (!(target instanceof HTMLInputElement) || !PART.test(target.name)) return undefined;
  const name = target.name.replace(PART, "");
  const group = target.closest("fieldset");
  const kept = group && listControls(group, name)[0];
  return kept instanceof HTMLInputElement ? { kept, name, group: group as Element } : undefined;
}

const readPart = ({ group, name }: DateBoxes, part: string): string =>
  listControls(group, `${name}__${part}`)[0]?.value ?? "";

/** Read a whole date that was typed or pasted into one box, where the others are empty. */
function readWhole(boxes: DateBoxes): string | undefined {
  const filled = PARTS.map((part) => readPart(boxes, part)).filter((typed) => typed.trim() !== "");
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
  const [day, month, year] = PARTS.map((part) => readPart(boxes, part).trim());
  return /^\d{2}$/.test(year ?? "") ? readDate(`${day} ${month} ${year}`) : undefined;
}

/** Write a year out where its box is, so that whoever typed it sees what is kept. */
function writeYear({ group, name }: DateBoxes, date: string): void {
  for (const box of listControls(group, `${name}__year`)) box.value = splitDate(date).year;
}

/**
 * Keep each date's hidden answer in step with its three boxes.
 *
 * It listens in the capture phase, so the answer is right before anything saves it. Nothing is
 * checked and focus never moves by itself: people correct what they type. A whole date in one box
 * is spread over the three, at once where it was pasted, or else when the person has left the box.
 * Then a year of two figures is written out too.
 */
export function composeDates(form: HTMLFormElement): void {
  const compose = (event: Event) => {
    const boxes = findBoxes(event.target);
    if (!boxes) return;
    const whole = readWhole(boxes);
    const isPasted = event instanceof InputEvent && event.inputType === "insertFromPaste";
    if (whole && (isPasted || event.type === "change")) spread(boxes, whole);
    const short = event.type === "change" ? readShortYear(boxes) : undefined;
    if (short) writeYear(boxes, short);
    const [day, month, year] = PARTS.map((part) => readPart(boxes, part));
    boxes.kept.value =
      whole ?? composeDate({ day: day ?? "", month: month ?? "", year: year ?? "" });
  };
  for (const type of ["input", "change"]) form.addEventListener(type, compose, { capture: true });
}
