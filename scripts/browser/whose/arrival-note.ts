/** What the next page is to say of a change that loaded it. */

import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import { leaveForNext, takeLeft } from "../storage/leave-for-next";
import type { StoodBefore } from "../storage/moving/stood-before";
import { nameStored } from "../storage/stored-names";

export interface GivenEntry {
  /** Undefined: the first. */
  readonly from?: string | undefined;
  readonly to: string;
  readonly place: number;
}

export interface ArrivalNote {
  readonly words: string;
  /** On whose page it is said, by the id; undefined: nobody's. */
  readonly to?: string;
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
  /** What stood before where they are now: as they are taken back, it stays. */
  readonly stood?: readonly StoodBefore[];
  /** The sum of all revisions of what went: another one, once anything was changed. */
  readonly revisions?: number;
}

const nameOf = (database: string) => nameStored("arrival", { database });

/** Say whose the page is: “Now for: You and Mentor B.” */
export const sayFor = (whose: Relationship | undefined): string =>
  `Now for: ${whose ? sayPair(whose) : "nobody named yet"}.`;

/** Make a note of words alone, for the page of somebody: there is nothing to take back. */
export const makeNote = (
  words: string,
  whose: Pick<Relationship, "id"> | undefined,
): ArrivalNote => ({
  words,
  ...(whose && { to: whose.id }),
  given: [],
  from: null,
  isNew: false,
});

/** Leave the note: where that fails, the line itself still says whose the page is. */
export const leaveNote = (database: string, note: ArrivalNote): void =>
  leaveForNext(nameOf(database), note);

/** Take the note, so that it is said once; one that is for another page than this is not said. */
export function takeNote(
  database: string,
  whose: Pick<Relationship, "id"> | undefined,
): ArrivalNote | undefined {
  const note = takeLeft(nameOf(database)) as ArrivalNote | undefined;
  return note?.to === whose?.id ? note : undefined;
}
