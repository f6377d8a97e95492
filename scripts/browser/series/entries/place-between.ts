import { isWholeDay } from "../../answers/whole-day";
import type { Placed } from "./order-entries";

/**
 * Return the place of an entry that is added later for a day: behind the last one of that day or
 * before, and before whatever was begun next.
 *
 * `entries` stand in their order. An entry without a whole date goes by its place, so the new one is not
 * the last that was begun: those that follow would stand behind it.
 */
export function placeBetween(entries: readonly Placed[], day: string): number {
  const before = entries.filter(({ date }) => isWholeDay(date) && date <= day).at(-1);
  const places = entries.map(({ place }) => place);
  if (!before) return Math.min(0, ...places) - 1;
  const later = places.filter((place) => place > before.place);
  const next = later.length > 0 ? Math.min(...later) : before.place + 1;
  return (before.place + next) / 2;
}
