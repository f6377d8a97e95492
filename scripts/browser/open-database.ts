import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { TypedDates } from "./typed-dates";

/** An answer as the database keeps it. A rising revision, never a clock, says which is newer. */
export interface StoredAnswer {
  value: unknown;
  revision: number;
  /** Dates as typed, where we would write them otherwise. */
  typed?: TypedDates;
  /** Which tab wrote it, and as which of its edits: tells a tab's own writes from another's. */
  tab?: string;
  edit?: number;
  /** Where it was taken over from, until it is edited. */
  from?: string;
}

/** A version of an answer that is no longer shown, or a record that could not be read. */
export interface KeptAnswer {
  worksheet: string;
  field: string;
  value: unknown;
}

/** An answer written in a hurry as the page was hidden or left; the next page settles it. */
export interface LateAnswer extends StoredAnswer {
  /** Which filling-in of the worksheet it belongs to; clearing the worksheet begins another. */
  filling: string;
}

export interface Schema extends DBSchema {
  answers: { key: [worksheet: string, field: string]; value: StoredAnswer };
  late: { key: [worksheet: string, field: string, tab: string]; value: LateAnswer };
  superseded: { key: number; value: KeptAnswer; indexes: { worksheet: string } };
  aside: { key: number; value: KeptAnswer; indexes: { worksheet: string } };
  /** `taken` says which revision of each record under an earlier id has been taken over. */
  worksheets: { key: string; value: { filling: string; taken?: Readonly<Record<string, number>> } };
}

export type Database = IDBPDatabase<Schema>;

/** What the database tells while it is opened and used. */
export interface DatabaseEvents {
  /** An older page in another tab holds the database open. */
  onBlocked(): void;
  /** This page is the older one: it has to let go. */
  onBlocking(): Promise<void>;
  /** The browser closed it, for example because someone deleted the site's data. */
  onTerminated(): void;
}

export const DATABASE_VERSION = 1;
const TRIES = 3;

/** Make what this version needs; each step checks, so that an interrupted one can run again. */
function upgrade(database: Database): void {
  const has = database.objectStoreNames;
  if (!has.contains("answers")) database.createObjectStore("answers");
  if (!has.contains("late")) database.createObjectStore("late");
  if (!has.contains("worksheets")) database.createObjectStore("worksheets");
  for (const name of ["superseded", "aside"] as const) {
    if (has.contains(name)) continue;
    const store = database.createObjectStore(name, { autoIncrement: true });
    store.createIndex("worksheet", "worksheet");
  }
}

async function openOnce(
  name: string,
  version: number | undefined,
  events: DatabaseEvents,
): Promise<Database> {
  const database: Database = await openDB<Schema>(name, version, {
    upgrade,
    blocked: () => events.onBlocked(),
    blocking: () => void events.onBlocking().finally(() => database.close()),
    terminated: () => events.onTerminated(),
  });
  return database;
}

/**
 * Open the database, trying three times; a newer one than ours is opened as it is, to be read.
 *
 * Ours is told from a newer one by `database.version`. Throws what the browser threw last: with
 * cookies blocked, Chromium throws SecurityError from the `indexedDB` getter itself.
 */
export async function openDatabase(name: string, events: DatabaseEvents): Promise<Database> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openOnce(name, DATABASE_VERSION, events);
    } catch (error) {
      if (error instanceof DOMException && error.name === "VersionError") {
        return openOnce(name, undefined, events);
      }
      if (attempt === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 150 * attempt));
    }
  }
}
