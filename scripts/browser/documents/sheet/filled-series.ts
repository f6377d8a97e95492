/** All entries of a series as they go into one document, free of the page. */

import type { Packed } from "../../agreeing/record/pack-agreements";
import type { FilledSheet } from "./filled-sheet";

/** One entry: what it is called, and what is filled in. */
export interface FilledEntry {
  /** Such as “Session 3, Monday 18 January 2027”. */
  readonly name: string;
  /** Its random id, which no other entry has. */
  readonly entry: string;
  readonly sheet: FilledSheet;
}

/** Something that is still open: in words, and since which entry. */
export interface OpenRow {
  readonly words: string;
  readonly since: string;
}

export interface FilledSeries {
  readonly title: string;
  /** What one entry is called, such as “session”. */
  readonly name: string;
  /** The newest first. */
  readonly entries: readonly FilledEntry[];
  /** What is still open in the newest; undefined where nothing goes from one entry to the next. */
  readonly open: readonly OpenRow[] | undefined;
}

/** List what was agreed in each entry, by its id. */
export const listAgreed = ({ entries }: FilledSeries): Packed =>
  Object.fromEntries(entries.map(({ entry, sheet }) => [entry, sheet.agreement]));
