/** Starting an entry, opening another, and taking a start back: each loads the page again. */

import type { Answers } from "../../answers/answer";
import { nameToday } from "../../answers/clock";
import { makeKey } from "../../relationships/answer-key";
import type { Keeping } from "../../saving/keeping";
import { loadAgain } from "../../saving/load-again";
import { saveAll } from "../../saving/save-all";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { chooseEntry } from "../../storage/choose-entry";
import { makeName } from "../../storage/make-name";
import { forgetUntouched } from "../../storage/moving/forget-untouched";
import type { Database } from "../../storage/open-database";
import { findEntries } from "../../storage/worksheet/find-entries";
import { forgetWorksheet } from "../../storage/worksheet/forget-worksheet";
import { nameAnswers } from "../../storage/worksheet/name-answers";
import type { WriteStores, Writing } from "../../storage/write-database";
import { ALL, writeDatabase } from "../../storage/write-database";
import type { Carry } from "../entries/carry-answers";
import { carryNotes } from "../entries/carry-notes";
import { orderEntries } from "../entries/order-entries";
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
  await loadAgain(worksheet, keeping, () => {
    chooseEntry(worksheet.database, series, entry);
    leaveNote(worksheet.database, series, note);
  });
}

/** Which entry the answers come from, and which of them go where. */
interface Origin {
  /** Its key. */
  readonly from: string;
  readonly carry: readonly Carry[];
}

const STORES: WriteStores = ["answers", "worksheets"];

async function put(
  writing: Writing,
  worksheet: Owned,
  carried: Answers,
  place: number,
  origin?: Origin,
): Promise<string> {
  const entry = makeName();
  const { worksheet: key } = nameAnswers(worksheet, worksheet.relationship?.id, entry);
  const worksheets = writing.objectStore("worksheets");
  const notes = origin && (await worksheets.get(origin.from))?.calendar;
  const calendar = notes && carryNotes(notes, origin.carry, carried);
  const about = { filling: makeName(), begun: nameToday(), place };
  await worksheets.put({ ...about, ...(calendar && { calendar }) }, key);
  for (const [field, value] of carried) {
    await writing.objectStore("answers").put({ value, revision: 1 }, [key, field]);
  }
  return entry;
}

/** Put answers into an entry of its own; return its id. */
export const putEntry = (
  worksheet: Owned,
  database: Database,
  answers: Answers,
  place: number,
): Promise<string> =>
  writeDatabase(database, STORES, (writing) => put(writing, worksheet, answers, place));

/** The next entry: where it is there already, the how many-th it is. */
export interface NextEntry {
  readonly entry: string;
  readonly number?: number;
}

/**
 * Find the entry that came meanwhile behind those that the page knows, such as in another tab.
 *
 * One in which nothing stands counts where nothing would go along into a new one: that is the same.
 */
async function findStarted(
  writing: Writing,
  worksheet: Owned,
  last: number,
  carried: Answers,
  date: string,
): Promise<NextEntry | undefined> {
  const found = await findEntries(writing, worksheet, worksheet.relationship?.id);
  const entries = found.map(({ id, answers, about }) => ({
    id,
    place: about?.place ?? 0,
    date: String(answers.get(date) ?? ""),
    isAny: answers.size > 0,
    isBegun: about?.begun !== undefined,
  }));
  const [newest] = entries
    .filter(({ place, isAny, isBegun }) => place > last && isBegun && (isAny || carried.size === 0))
    .sort((one, other) => other.place - one.place);
  if (newest?.id === undefined) return undefined;
  const listed = orderEntries(entries.filter((each) => each.isAny || each === newest));
  return { entry: newest.id, number: listed.indexOf(newest) + 1 };
}

/**
 * Put what goes along into the next entry, with what is remembered of it, unless there is one.
 *
 * All in one transaction, so that two pages do not begin two. `last` is the place of the last entry
 * that the page knows, and `date` the field that dates one.
 */
export const putNext = (
  worksheet: Owned,
  database: Database,
  carried: Answers,
  { last, date, ...origin }: Origin & { readonly last: number; readonly date: string },
): Promise<NextEntry> =>
  writeDatabase(database, STORES, async (writing) => {
    const started = await findStarted(writing, worksheet, last, carried, date);
    return started ?? { entry: await put(writing, worksheet, carried, last + 1, origin) };
  });

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
