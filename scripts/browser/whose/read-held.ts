/** What the dialog says of each relationship, read from the database. */

import { AGREEMENT_ID } from "../agreeing/record/agreement";
import type { Answers } from "../answers/answer";
import { isBlank } from "../answers/answer";
import { capitalise } from "../answers/capitalise";
import type { Conditions } from "../form/asked";
import { readConditions } from "../form/asked";
import { countAnswered } from "../form/count-answered";
import { readSeries } from "../series/entries/declared-series";
import type { Placed } from "../series/entries/order-entries";
import { orderEntries } from "../series/entries/order-entries";
import { sayEntries } from "../series/entries/say-entries";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Database } from "../storage/open-database";
import type { EntryId } from "../storage/worksheet/find-entries";
import { findEntries, readEntry } from "../storage/worksheet/find-entries";
import { nameAnswers } from "../storage/worksheet/name-answers";
import { allOf } from "../storage/worksheet/read-contents";
import { readValue } from "../storage/worksheet/read-value";
import type { Held } from "./plan-move";

/** Count the answers under every key that holds anything. */
export async function readHeld(database: Database): Promise<Held> {
  const held = new Map<string, number>();
  const reading = database.transaction("answers");
  for await (const { key, value } of reading.store.iterate()) {
    if (isBlank(readValue(value))) continue;
    held.set(key[0], (held.get(key[0]) ?? 0) + (key[1] === AGREEMENT_ID ? 0 : 1));
  }
  return held;
}

/** Tell whether anything is kept beside the answers under these keys: earlier and hurried words. */
export async function isAnyKept(database: Database, keys: readonly string[]): Promise<boolean> {
  const isThere = (name: string) => database.objectStoreNames.contains(name as "history");
  const kept = (["superseded", "aside", "history"] as const).filter(isThere);
  const counts = keys.flatMap((key) => [
    ...kept.map((name) => database.countFromIndex(name, "worksheet", key)),
    database.count("late", allOf(key)),
  ]);
  return (await Promise.all(counts)).some((count) => count > 0);
}

/** An entry of the worksheet in which anything is answered; a worksheet that is no series is one. */
interface HeldEntry extends Placed {
  readonly id: EntryId;
  readonly answers: Answers;
}

/** Read what somebody has answered, entry by entry, in the order of the entries. */
export async function readHeldEntries(
  worksheet: OpenWorksheet,
  database: Database,
  relationship: string | undefined,
): Promise<HeldEntry[]> {
  const reading = database.transaction(["answers", "worksheets"]);
  const series = readSeries(worksheet);
  const found = series
    ? await findEntries(reading, worksheet, relationship)
    : [await readEntry(reading, nameAnswers(worksheet, relationship))];
  const held = found.filter(({ answers }) => answers.size > 0);
  const entries = held.map(({ id, answers, about }): HeldEntry => {
    const date = String(series ? (answers.get(series.date) ?? "") : "");
    return { id, answers, date, place: about?.place ?? 0 };
  });
  return orderEntries(entries);
}

/**
 * Say how far this worksheet is for somebody: “Contract: 23 of 34 answered”, and of a series how
 * many entries there are: “Session plan: 3 sessions, 2 of 16 answered in the last”.
 */
export async function sayState(
  worksheet: OpenWorksheet,
  database: Database,
  relationship: string | undefined,
): Promise<string> {
  const { fields, form, title } = worksheet;
  const noun = form.dataset.worksheetNoun ?? title;
  const name = capitalise(noun);
  const entries = await readHeldEntries(worksheet, database, relationship);
  const last = entries.at(-1);
  if (!last) return `${name}: not started`;
  const conditions: Conditions = readConditions(fields);
  const count = countAnswered(
    fields.map(({ id }) => id),
    conditions,
    last.answers,
  );
  return `${name}: ${sayEntries(count, entries.length, readSeries(worksheet)?.name)}`;
}
