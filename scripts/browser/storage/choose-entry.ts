/** Which entry of a series a tab shows: known at once, before any database has opened. */

import { isMark } from "../relationships/answer-key";
import { keepText, readText } from "./site-storage";
import type { StoredName } from "./stored-names";
import { nameStored } from "./stored-names";

/** What stands for the first entry, which has no id. */
const FIRST = "first";

const nameOf = (database: string, series: string): StoredName =>
  nameStored("entry", { database, worksheet: series });

/** Read what this tab chose, or what was chosen last, which the tab then stays with. */
function readChoice(database: string, series: string): string | null {
  const name = nameOf(database, series);
  try {
    const own = readText("tab", name);
    const last = own ?? readText("browser", name);
    if (own === null && last !== null) keepText("tab", name, last);
    return last;
  } catch {
    return null;
  }
}

/** Return which entry this tab shows of the series with this key; undefined: the first. */
export function readEntry(database: string, series: string): string | undefined {
  const chosen = readChoice(database, series);
  return isMark(chosen) ? chosen : undefined;
}

/** Tell whether an entry was chosen, be it the first. */
export const isEntryChosen = (database: string, series: string): boolean =>
  readChoice(database, series) !== null;

/** Have this tab, and new tabs, show an entry from the next page on; throws where it cannot. */
export function chooseEntry(database: string, series: string, entry: string | undefined): void {
  const name = nameOf(database, series);
  for (const place of ["browser", "tab"] as const) keepText(place, name, entry ?? FIRST);
}
