/** What the next page is to say of an entry that was started or opened. */

import { keepText, readText, removeText } from "../storage/site-storage";
import { nameStored } from "../storage/stored-names";

export interface EntryNote {
  readonly words: string;
  /** Where the entry was just started: the one to go back to, null for the first. */
  readonly before?: string | null;
}

const nameOf = (database: string, worksheet: string) =>
  nameStored("entry_note", { database, worksheet });

/** Leave the note; where the tab has no room, the next page says nothing. */
export function leaveNote(database: string, worksheet: string, note: EntryNote): void {
  try {
    keepText("tab", nameOf(database, worksheet), JSON.stringify(note));
  } catch {
    // The line itself still says which entry the page is.
  }
}

/** Take the note, so that it is said once. */
export function takeNote(database: string, worksheet: string): EntryNote | undefined {
  try {
    const text = readText("tab", nameOf(database, worksheet));
    removeText("tab", nameOf(database, worksheet));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
