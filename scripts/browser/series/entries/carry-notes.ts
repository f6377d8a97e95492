import type { Answers } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import type { Carry } from "./carry-answers";

/**
 * Return what was noted of the answers that went along, under the names that these have now.
 *
 * Notes are kept by the id of a question, with more behind a space where they are of one row. Else
 * what goes along would be taken for something new: a date would go into a calendar a second time.
 */
export function carryNotes<Note>(
  notes: Readonly<Record<string, Note>>,
  carry: readonly Carry[],
  carried: Answers,
): Readonly<Record<string, Note>> {
  const isThere = (field: string) => !isBlank(carried.get(field));
  const moves = carry.flatMap(({ from, to, date }) => [{ from, to }, ...(date ? [date] : [])]);
  const renamed = Object.entries(notes).flatMap(([name, note]) => {
    const [field = "", ...rest] = name.split(" ");
    const targets = moves.filter(({ from, to }) => from === field && isThere(to));
    return targets.map(({ to }) => [[to, ...rest].join(" "), note] as const);
  });
  return Object.fromEntries(renamed);
}
