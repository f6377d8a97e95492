/** What the next page is to say of an entry that was started or opened. */

import { leaveForNext, takeLeft } from "../../storage/leave-for-next";
import { nameStored } from "../../storage/stored-names";

export interface EntryNote {
  readonly words: string;
  /** Where the entry was just started: the one to go back to, null for the first. */
  readonly before?: string | null;
}

const nameOf = (database: string, worksheet: string) =>
  nameStored("entry_note", { database, worksheet });

/** Leave the note: where that fails, the line itself still says which entry the page is. */
export const leaveNote = (database: string, worksheet: string, note: EntryNote): void =>
  leaveForNext(nameOf(database, worksheet), note);

/** Take the note, so that it is said once. */
export const takeNote = (database: string, worksheet: string) =>
  takeLeft(nameOf(database, worksheet)) as EntryNote | undefined;
