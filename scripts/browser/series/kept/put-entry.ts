/** Starting an entry, opening another, and taking a start back: each loads the page again. */

import type { Answers } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { nameToday } from "../../answers/clock";
import { makeKey, parseKey } from "../../relationships/answer-key";
import type { Keeping } from "../../saving/keeping";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { chooseEntry } from "../../storage/choose-entry";
import { makeName } from "../../storage/make-name";
import type { Database } from "../../storage/open-database";
import { forgetWorksheet } from "../../storage/worksheet/forget-worksheet";
import { listKeys } from "../../storage/worksheet/list-keys";
import { nameAnswers } from "../../storage/worksheet/name-answers";
import { allOf } from "../../storage/worksheet/read-contents";
import { ALL, writeDatabase } from "../../storage/write-database";
import { forgetUntouched } from "../../whose/forget-untouched";
import { reload, saveAll } from "../../whose/reload";
import type { Carry } from "../entries/carry-answers";
import { carryNotes } from "../entries/carry-notes";
import type { EntryNote } from "./entry-note";
import { leaveNote } from "./entry-note";

type Page = Pick<OpenWorksheet, "id" | "relationship">;
/** A worksheet and whose it is, on its page or away from it. */
type Owned = Pick<OpenWorksheet, "id" | "was" | "renamed" | "relationship">;

/** The key of the series: that of its first entry. */
export const nameSeries = ({ id, relationship }: Page): string =>
  makeKey({ worksheet: id, relationship: relationship?.id });

/** Show another entry on the page that is then loaded again; rejects where words are not saved. */
export async function goTo(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  entry: string | undefined,
  note: EntryNote,
): Promise<void> {
  const series = nameSeries(worksheet);
  await saveAll(keeping.saver);
  chooseEntry(worksheet.database, series, entry);
  leaveNote(worksheet.database, series, note);
  reload(worksheet, keeping);
}

/** Which entry the answers come from, and which of them go where. */
interface Origin {
  /** Its key. */
  readonly from: string;
  readonly carry: readonly Carry[];
}

/** Put what goes along into an entry of its own, with what is remembered of it; return its id. */
export async function putEntry(
  worksheet: Owned,
  database: Database,
  carried: Answers,
  place: number,
  origin?: Origin,
): Promise<string> {
  const entry = makeName();
  const { worksheet: key } = nameAnswers(worksheet, worksheet.relationship?.id, entry);
  await writeDatabase(database, ["answers", "worksheets"], async (writing) => {
    const worksheets = writing.objectStore("worksheets");
    const notes = origin && (await worksheets.get(origin.from))?.calendar;
    const calendar = notes && carryNotes(notes, origin.carry, carried);
    const about = { filling: makeName(), begun: nameToday(), place };
    await worksheets.put({ ...about, ...(calendar && { calendar }) }, key);
    for (const [field, value] of carried) {
      await writing.objectStore("answers").put({ value, revision: 1 }, [key, field]);
    }
  });
  return entry;
}

/**
 * Find the entry that was started meanwhile behind those that the page knows, such as in another tab.
 *
 * One in which nothing stands counts where nothing would go along into a new one: that is the same.
 */
export async function findStarted(
  { id, relationship }: Page,
  database: Database,
  place: number,
  carried: Answers,
): Promise<string | undefined> {
  const reading = database.transaction(["answers", "worksheets"]);
  let last = place;
  let found: string | undefined;
  for (const key of await listKeys(reading, [id], relationship?.id)) {
    const about = await reading.objectStore("worksheets").get(key);
    const records = await reading.objectStore("answers").getAll(allOf(key));
    const isAny = records.some((record) => !isBlank(record?.value));
    const isStarted = about?.begun !== undefined && (isAny || carried.size === 0);
    if (!isStarted || (about.place ?? 0) <= last) continue;
    last = about.place ?? 0;
    found = parseKey(key).entry;
  }
  return found;
}

/** Have an entry stand where its place is, before anything is written in it. */
export async function placeEntry(
  worksheet: OpenWorksheet,
  database: Database,
  entry: string,
  place: number,
): Promise<void> {
  const { worksheet: key } = nameAnswers(worksheet, worksheet.relationship?.id, entry);
  await writeDatabase(database, ["worksheets"], async (writing) => {
    const worksheets = writing.objectStore("worksheets");
    const about = (await worksheets.get(key)) ?? { filling: makeName() };
    await worksheets.put({ begun: nameToday(), place, ...about }, key);
  });
}

/** Remove an entry that no page has shown yet. */
export async function removeEntry(
  worksheet: Owned,
  database: Database,
  entry: string,
): Promise<void> {
  const names = nameAnswers(worksheet, worksheet.relationship?.id, entry);
  await writeDatabase(database, [...ALL, "history"], (writing) => forgetWorksheet(writing, names));
}

/**
 * Remove the entry on the page again, which was just started; tell whether it went.
 *
 * It stays where anybody has written in it, or a file has brought something.
 */
export async function takeBack(
  worksheet: OpenWorksheet,
  { history, saver, tell }: Keeping,
): Promise<boolean> {
  const database = await history?.open();
  if (!database) return false;
  await saveAll(saver);
  const { names } = worksheet;
  const isGone = await writeDatabase(database, [...ALL, "history"], (writing) =>
    forgetUntouched(writing, [names.worksheet, ...names.was]),
  );
  if (isGone) tell();
  return isGone;
}
