import type { Answer, Row } from "../../answers/answer";
import { isSameAnswer, writeAlike } from "../../answers/answer";

/** Bring a text to a form in which spaces and line ends say nothing. */
export const tidy = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** Bring all texts of an answer to one form, in which spaces and line ends say nothing. */
function settle(value: unknown): unknown {
  if (typeof value === "string") return tidy(value);
  if (Array.isArray(value)) return value.map(settle);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, settle(part)]));
}

/** Write a row as a text: two that hold the same words have one. */
export const writeRow = (row: Row): string => writeAlike(settle(row));

/** Tell whether two people wrote the same words; ticks have no order. */
export function saysSame(
  kind: string,
  one: Answer | undefined,
  other: Answer | undefined,
): boolean {
  if (kind !== "checklist") return isSameAnswer(settle(one), settle(other));
  const sort = (ticks: Answer | undefined) => [...((ticks ?? []) as readonly string[])].sort();
  return isSameAnswer(sort(one), sort(other));
}
