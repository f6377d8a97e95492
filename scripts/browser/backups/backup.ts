/** What a file holds that has more than one worksheet, or more than one entry of one. */

import { readDay } from "../answers/whole-day";
import type { Relationship } from "../relationships/relationship";
import type { CalendarNote } from "../storage/calendar-note";

/** An answer that is not shown, because another took its place or nobody could read it. */
export interface KeptAside {
  readonly field: string;
  readonly value: unknown;
}

/** One worksheet of somebody; of a series, one entry. */
export interface BackupPart {
  readonly worksheet: string;
  /** The id of the relationship; none: they are of nobody who is named yet, or one's own. */
  readonly relationship?: string | undefined;
  /** The id of the entry; the first of a series has one too, once it stood in a file. */
  readonly entry?: string | undefined;
  /** The how many-th entry it is, as they were begun; none for the first. */
  readonly place?: number | undefined;
  /** The day on which it was begun, yyyy-mm-dd. */
  readonly begun?: string | undefined;
  /** What of it went into a calendar. */
  readonly calendar?: Readonly<Record<string, CalendarNote>> | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly kept?: {
    readonly superseded: readonly KeptAside[];
    readonly aside: readonly KeptAside[];
  };
}

/** All that such a file holds, read. */
export interface Backup {
  /** The day on which it was saved, yyyy-mm-dd, or "". */
  readonly savedOn: string;
  /** The time of that day, as 14:09, or "". */
  readonly savedAt: string;
  readonly relationships: readonly Relationship[];
  readonly parts: readonly BackupPart[];
  /** How much of it could not be read. */
  readonly unreadable: number;
}

/** Which field dates an entry, by the ids of the worksheets that are series. */
export type Dated = Readonly<Record<string, string>>;

/** Read that of one worksheet, as its form declares its series; nothing, where it is none. */
export function readDated(worksheet: string, series: string | undefined): Dated {
  const { date } = JSON.parse(series ?? "{}") as { date?: string };
  return date === undefined ? {} : { [worksheet]: date };
}

/** Return the whole day of an entry, or "". */
export function readPartDay(
  { worksheet, answers }: Pick<BackupPart, "worksheet" | "answers">,
  dated: Dated,
): string {
  const field = Object.hasOwn(dated, worksheet) ? dated[worksheet] : undefined;
  return readDay(field === undefined ? undefined : answers[field]);
}
