/** What the next page is to say of a change that loaded it. */

import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import { leaveForNext, takeLeft } from "../storage/leave-for-next";
import { nameStored } from "../storage/stored-names";

export interface GivenEntry {
  /** Undefined: the first. */
  readonly from?: string | undefined;
  readonly to: string;
  readonly place: number;
}

export interface ArrivalNote {
  readonly words: string;
  /** The worksheets that went along, each by all of its ids. */
  readonly given: readonly (readonly string[])[];
  /** Whose they were; null: nobody's. */
  readonly from: Relationship | null;
  /** Whether the relationship was made for them. */
  readonly isNew: boolean;
  /** Whether copies went. */
  readonly isCopied?: boolean;
  /** Where one entry went alone: which it was, which it is now, and where it stood. */
  readonly entry?: GivenEntry;
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

/** Leave the note: where that fails, the line itself still says whose the page is. */
export const leaveNote = (database: string, note: ArrivalNote): void =>
  leaveForNext(nameOf(database), note);

/** Take the note, so that it is said once. */
export const takeNote = (database: string) => takeLeft(nameOf(database)) as ArrivalNote | undefined;
