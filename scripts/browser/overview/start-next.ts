import { sayCount } from "../answers/say-count";
import { attempt } from "../dialogs/attempt";
import { leadAway } from "../lazy/lead-away";
import { carryAnswers, listRows } from "../series/entries/carry-answers";
import type { EntryNote } from "../series/kept/entry-note";
import { leaveNote } from "../series/kept/entry-note";
import { nameSeries, putNext, removeEntry } from "../series/kept/put-entry";
import { chooseEntry } from "../storage/choose-entry";
import { chooseRelationship } from "../storage/choose-relationship";
import { openBriefly } from "../storage/open-briefly";
import type { Database } from "../storage/open-database";
import { isNewer } from "../storage/open-database";
import type { Filled } from "./facts/collect-entries";
import { nameNumber } from "./facts/list-days";
import type { Person } from "./facts/list-people";
import { findNewest } from "./facts/list-to-do";
import { addressOf } from "./link-worksheet";
import type { View } from "./view";

const TROUBLE = {
  key: "start-next",
  title: "Nothing was started",
  words: ["This browser could not keep it just now."],
};

/** Have the page of an entry show it, and say so. */
function lead(
  database: string,
  owned: Parameters<typeof nameSeries>[0],
  entry: string,
  note: EntryNote,
): void {
  const series = nameSeries(owned);
  chooseRelationship(database, owned.relationship);
  chooseEntry(database, series, entry);
  leaveNote(database, series, note);
}

/** Put what goes along into the next entry, and have its page show it, say so, and take it back. */
async function put(
  { page }: View,
  database: Database,
  { relationship }: Person,
  filled: Filled,
): Promise<void> {
  const { worksheet, entries } = filled;
  const { id, was = [], carry = [], overview } = worksheet;
  const newest = findNewest(filled);
  const carried = carryAnswers(newest.answers, carry);
  const owned = { id, was, renamed: newest.names.renamed, relationship };
  const last = Math.max(...entries.map((each) => each.place));
  const date = worksheet.series?.date ?? "";
  const origin = { from: newest.names.worksheet, carry, last, date };
  const { entry: next, number } = await putNext(owned, database, carried, origin);
  if (number !== undefined) {
    const words = `${nameNumber(worksheet, number)} is there already.`;
    return lead(page.database, owned, next, { words });
  }
  try {
    const rows = overview?.toDo?.from.flatMap((field) => listRows(carried.get(field))) ?? [];
    const along = overview?.toDo && rows.length > 0;
    const came = along ? ` ${sayCount(rows.length, overview.toDo?.name ?? "")} came along.` : "";
    const words = `${nameNumber(worksheet, entries.length + 1)} started.${came}`;
    lead(page.database, owned, next, { words, before: newest.id ?? null });
  } catch (error) {
    await removeEntry(owned, database, next);
    throw error;
  }
}

/** Start the next entry, and go to its page: once, however often it is pressed until that comes. */
const start = leadAway(async (view: View, person: Person, filled: Filled): Promise<void> => {
  const database = await openBriefly(view.page.database);
  try {
    if (isNewer(database)) throw new Error("A newer version of the guide keeps this");
    await put(view, database, person, filled);
  } finally {
    database.close();
  }
  window.location.assign(addressOf(view.page, filled.worksheet));
});

/** Start the next entry of a series; where that fails, all is as it was, and the page says so. */
export const startNext = (view: View, person: Person, filled: Filled): void =>
  attempt(view.page.alerts, TROUBLE, () => start(view, person, filled));
