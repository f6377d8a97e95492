/** In which order the entries of a series stand, and what each is called. */

import { capitalise } from "../../answers/capitalise";
import { sayDate } from "../../answers/date-parts";
import { nameWeekday } from "../../answers/month-names";
import { isWholeDay } from "../../answers/whole-day";

/** What places an entry among the others. */
export interface Placed {
  /** As it is kept: yyyy-mm-dd, or what was typed where that is no whole day. */
  readonly date: string;
  /** The how many-th it was begun: a counter, for no clock says an order. */
  readonly place: number;
}

/**
 * Order entries by their dates, those of one day as they were begun.
 *
 * One without a whole date stands behind the one that was begun before it.
 */
export function orderEntries<E extends Placed>(entries: readonly E[]): E[] {
  let last = "";
  const dated = [...entries]
    .sort((one, other) => one.place - other.place)
    .map((entry) => {
      last = isWholeDay(entry.date) ? entry.date : last;
      return { entry, day: last };
    });
  // Sorting keeps the order in which entries of one day were begun.
  return dated
    .sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Name an entry by its number: “Session 3, Monday 18 January 2027”, or “Session 3” alone. */
export function nameEntry(name: string, number: number, date: string): string {
  const numbered = `${capitalise(name)} ${number}`;
  const weekday = isWholeDay(date) ? nameWeekday(date) : "";
  return weekday === "" ? numbered : `${numbered}, ${weekday} ${sayDate(date)}`;
}
