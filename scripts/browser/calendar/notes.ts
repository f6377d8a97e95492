/** What is remembered of events that went into a calendar, beside the answers of their worksheet. */

import type { CalendarNote } from "../storage/calendar-note";
import { makeName } from "../storage/make-name";
import { openBriefly } from "../storage/open-briefly";
import { isNewer, openToRead } from "../storage/open-database";
import { nameStored } from "../storage/stored-names";

export type Notes = Readonly<Record<string, CalendarNote>>;

/** Where they are kept: the database, and the key of a worksheet's answers. */
export interface NotesPlace {
  readonly database: string;
  readonly key: string;
  /** Whether the tab keeps all to itself: then nothing is remembered. */
  readonly isTabOnly: boolean;
}

/** Read what is remembered; nothing, where it cannot be read. */
export async function readNotes({ database: name, key, isTabOnly }: NotesPlace): Promise<Notes> {
  if (isTabOnly) return {};
  try {
    const database = await openToRead(nameStored("answers", { database: name }));
    const about = await database?.get("worksheets", key);
    database?.close();
    return about?.calendar ?? {};
  } catch {
    return {};
  }
}

/** What a file is to say of an event, beside which of its versions it is. */
export type Noted = Omit<CalendarNote, "uid" | "sequence">;

/** Return the next version: the same one, where the file says the same. */
export function nextNote(before: CalendarNote | undefined, noted: Noted): CalendarNote {
  if (!before) return { uid: makeName(), sequence: 0, ...noted };
  const { uid, sequence, mark } = before;
  return { uid, sequence: mark === noted.mark ? sequence : sequence + 1, ...noted };
}

/** Return the version that takes it out again. */
export const lastNote = (before: CalendarNote): CalendarNote => ({
  ...before,
  sequence: before.sequence + 1,
});

/**
 * Change what is remembered of one event, in one transaction, and return the new note.
 *
 * `change` may be called twice: where nothing can be kept, with what the page knows. Then `isKept`
 * says so, and the file is made all the same.
 */
export async function changeNote(
  { database: name, key, isTabOnly }: NotesPlace,
  event: string,
  known: CalendarNote | undefined,
  change: (before: CalendarNote | undefined) => { note: CalendarNote; isGone: boolean },
): Promise<{ note: CalendarNote; isKept: boolean }> {
  if (isTabOnly) return { note: change(undefined).note, isKept: false };
  try {
    const database = await openBriefly(name);
    try {
      if (isNewer(database)) return { note: change(known).note, isKept: false };
      const writing = database.transaction("worksheets", "readwrite");
      const about = (await writing.store.get(key)) ?? { filling: "" };
      const { [event]: before, ...others } = about.calendar ?? {};
      const { note, isGone } = change(before ?? known);
      const calendar = isGone ? others : { ...others, [event]: note };
      await writing.store.put({ ...about, calendar }, key);
      await writing.done;
      return { note, isKept: true };
    } finally {
      database.close();
    }
  } catch {
    return { note: change(known).note, isKept: false };
  }
}
