import { sayAskedMark } from "../answers/asked-mark";
import { sayDate } from "../answers/date-parts";
import { sayNumber } from "../answers/say-number";
import type { Part } from "./questions";

/** Say a choice, a date or a number in words; anything else as it was typed. */
export function sayPart({ kind, unit, options }: Part, text: string): string {
  if (kind === "date") return sayDate(text);
  if (kind === "number") return sayNumber(text, unit);
  const labelOf = (option: string) => options.find(({ id }) => id === option)?.label;
  return labelOf(text) ?? sayAskedMark(text, labelOf);
}
