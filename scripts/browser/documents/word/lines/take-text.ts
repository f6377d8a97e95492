import type { Line, Place } from "./lines";

/** Tell which of two places comes first: below zero where it is the first. */
export const comparePlaces = (one: Place, other: Place): number =>
  one.line - other.line || one.at - other.at;

/** Return the text between two places, to the character. */
export function takeText(lines: readonly Line[], from: Place, to: Place): string {
  const textOf = (line: number) => lines[line]?.text ?? "";
  if (from.line >= to.line) return textOf(from.line).slice(from.at, Math.max(from.at, to.at));
  const between = lines.slice(from.line + 1, to.line).map(({ text }) => text);
  return [textOf(from.line).slice(from.at), ...between, textOf(to.line).slice(0, to.at)].join("\n");
}
