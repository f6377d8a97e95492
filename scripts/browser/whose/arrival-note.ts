/** What the next page is to say of a change that loaded it. */

import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import { keepText, readText, removeText } from "../storage/site-storage";
import { nameStored } from "../storage/stored-names";

export interface ArrivalNote {
  readonly words: string;
  /** The worksheets that went along, each by all of its ids. */
  readonly given: readonly (readonly string[])[];
  /** Whose they were; null: nobody's. */
  readonly from: Relationship | null;
  /** Whether the relationship was made for them. */
  readonly isNew: boolean;
}

const nameOf = (database: string) => nameStored("arrival", { database });

/** Say whose the page is: “Now for: You and Mentor B.” */
export const sayFor = (whose: Relationship | undefined): string =>
  `Now for: ${whose ? sayPair(whose) : "nobody named yet"}.`;

/** Make a note of words alone: there is nothing to take back. */
export const makeNote = (words: string): ArrivalNote => ({
  words,
  given: [],
  from: null,
  isNew: false,
});

/** Leave the note; where the tab has no room, the next page says nothing. */
export function leaveNote(database: string, note: ArrivalNote): void {
  try {
    keepText("tab", nameOf(database), JSON.stringify(note));
  } catch {
    // The line itself still says whose the page is.
  }
}

/** Take the note, so that it is said once. */
export function takeNote(database: string): ArrivalNote | undefined {
  try {
    const text = readText("tab", nameOf(database));
    removeText("tab", nameOf(database));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
