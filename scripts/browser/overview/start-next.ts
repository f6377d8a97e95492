import { sayCount } from "../answers/say-count";
import { attempt } from "../dialogs/attempt";
import { carryAnswers, listRows } from "../series/entries/carry-answers";
import { leaveNote } from "../series/kept/entry-note";
import { nameSeries, putEntry } from "../series/kept/put-entry";
import { chooseEntry } from "../storage/choose-entry";
import { chooseRelationship } from "../storage/choose-relationship";
import { openBriefly } from "../storage/open-briefly";
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

/** Put what goes along into the next entry, and go to it; its page says so, and can take it back. */
async function start({ page }: View, person: Person, filled: Filled): Promise<void> {
  const { worksheet, entries } = filled;
  const { id, was = [], carry = [], overview } = worksheet;
  const { relationship } = person;
  const newest = findNewest(filled);
  const carried = carryAnswers(newest.answers, carry);
  const owned = { id, was, renamed: newest.names.renamed, relationship };
  const place = 1 + Math.max(...entries.map((each) => each.place));
  const database = await openBriefly(page.database);
  try {
    const next = await putEntry(owned, database, carried, place);
    const series = nameSeries(owned);
    chooseRelationship(page.database, relationship);
    chooseEntry(page.database, series, next);
    const rows = overview?.toDo?.from.flatMap((field) => listRows(carried.get(field))) ?? [];
    const along = overview?.toDo && rows.length > 0;
    const came = along ? ` ${sayCount(rows.length, overview.toDo?.name ?? "")} came along.` : "";
    const words = `${nameNumber(worksheet, entries.length + 1)} started.${came}`;
    leaveNote(page.database, series, { words, before: newest.id ?? null });
  } finally {
    database.close();
  }
  window.location.assign(addressOf(page, worksheet));
}

/** Start the next entry of a series; where that fails, all is as it was, and the page says so. */
export const startNext = (view: View, person: Person, filled: Filled): void =>
  attempt(view.page.alerts, TROUBLE, () => start(view, person, filled));
