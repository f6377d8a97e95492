/** Which entry of a series a tab shows: known at once, before any database has opened. */

import { isMark } from "../relationships/answer-key";
import { removeText } from "./site-storage";
import type { StoredName } from "./stored-names";
import { nameStored } from "./stored-names";
import { EVERYWHERE, keepTabChoice, readTabChoice } from "./tab-choice";

/** What stands for the first entry, which has no id. */
const FIRST = "first";

const nameOf = (database: string, series: string): StoredName =>
  nameStored("entry", { database, worksheet: series });

/** Return which entry this tab shows of the series with this key; undefined: the first. */
export function readChosenEntry(database: string, series: string): string | undefined {
  const chosen = readTabChoice(nameOf(database, series));
  return isMark(chosen) ? chosen : undefined;
}

/** Tell whether an entry was chosen, be it the first. */
export const isEntryChosen = (database: string, series: string): boolean =>
  readTabChoice(nameOf(database, series)) !== null;

/**
 * Have this tab, and new tabs, show an entry from the next page on; throws where it cannot.
 *
 * Returns how to take it back.
 */
export function chooseEntry(
  database: string,
  series: string,
  entry: string | undefined,
  places = EVERYWHERE,
): () => void {
  return keepTabChoice(nameOf(database, series), entry ?? FIRST, places);
}

/** Have the page find out by itself which entry to show: the one that was chosen has gone. */
export function forgetEntry(database: string, series: string): void {
  for (const place of EVERYWHERE) removeText(place, nameOf(database, series));
}
