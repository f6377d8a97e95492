/** In which order the entries of a series stand, and what each is called. */

import { sayDate } from "../../answers/date-parts";

/** What places an entry among the others. */
export interface Placed {
  /** As it is kept: yyyy-mm-dd, or what was typed where that is no whole day. */
  readonly date: string;
  /** The how many-th it was begun: a counter, for no clock says an order. */
  readonly place: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

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
      last = DAY.test(entry.date) ? entry.date : last;
      return { entry, day: last };
    });
  // Sorting keeps the order in which entries of one day were begun.
  return dated
    .sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Name an entry by its number: “Session 3, Monday 18 January 2027”, or “Session 3” alone. */
export function nameEntry(name: string, number: number, date: string): string {
  const numbered = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${number}`;
  const day = new Date(DAY.test(date) ? `${date}T00:00Z` : Number.NaN);
  if (Number.isNaN(day.getTime())) return numbered;
  const weekday = day.toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" });
  return `${numbered}, ${weekday} ${sayDate(date)}`;
}
