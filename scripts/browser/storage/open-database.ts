import { type DBSchema, type IDBPDatabase, openDB, wrap } from "idb";
import type { TypedDates } from "../answers/date-parts";
import type { Relationship } from "../relationships/relationship";
import type { CalendarNote } from "./calendar-note";
import { openPlainly } from "./open-plainly";
import { hasDatabase } from "./remove-everything";
import type { StoredName } from "./stored-names";

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

/** An answer that is no longer shown, or a record that could not be read. */
export interface KeptAnswer {
  worksheet: string;
  field: string;
  value: unknown;
  /** The clock as it was replaced: for people, never for order. */
  at?: number;
}

/** An answer written in a hurry as the page was hidden or left; the next page settles it. */
export interface LateAnswer extends StoredAnswer {
  /** Which filling-in of the worksheet it belongs to; clearing the worksheet begins another. */
  filling: string;
}

/** A whole worksheet as it was at some time. The higher its number, the newer. */
export interface EarlierState {
  worksheet: string;
  /** What came next: "day" where merely another day began, else a change such as "clear". */
  why: string;
  /** The day whose state it is, yyyy-mm-dd on this device, or "": for people, never for order. */
  day: string;
  /** The clock as it was kept: for people, never for order. */
  at: number;
  answers: Readonly<Record<string, unknown>>;
  /** Replaced answers that went in the clearing which came next. */
  superseded?: readonly KeptAnswer[];
}

/** What is remembered about a worksheet as a whole. */
export interface About {
  filling: string;
  /** The day on which this filling-in began, yyyy-mm-dd on this device: for people. */
  begun?: string;
  /** The how many-th entry of its series it is, as they were begun; none for the first. */
  place?: number;
  /** What it is called in files as an entry, beside the id in its key; the first has none there. */
  also?: readonly string[];
  /** Which revision of each record under an earlier id has been taken over. */
  taken?: Readonly<Record<string, number>>;
  /** The day of its last change: the next day's first change keeps what stood at its end. */
  day?: string;
  /** For the reminder: what the last file held, since when more is in none, when to be silent. */
  filed?: number;
  unfiled?: number | undefined;
  silent?: number | undefined;
  /** What went into a calendar, by the name of its date. */
  calendar?: Readonly<Record<string, CalendarNote>>;
  /** Where the answers of the filling-in before went, as they were given, and which did not go. */
  moved?: { readonly filling: string; readonly to: string; readonly but?: readonly string[] };
  /** Which states of its history go once they outlived a clearing: up to a number, and when. */
  leaving?: readonly { readonly upTo: number; readonly since: number }[];
}

/** What is called `worksheet` is a key of answer-key.ts: a worksheet's, and mostly of somebody. */
export interface Schema extends DBSchema {
  answers: { key: [worksheet: string, field: string]; value: StoredAnswer };
  late: { key: [worksheet: string, field: string, tab: string]; value: LateAnswer };
  superseded: { key: number; value: KeptAnswer; indexes: { worksheet: string } };
  aside: { key: number; value: KeptAnswer; indexes: { worksheet: string } };
  worksheets: { key: string; value: About };
  history: { key: number; value: EarlierState; indexes: { worksheet: string } };
  relationships: { key: string; value: Relationship };
}

export type Database = IDBPDatabase<Schema>;

/** What the database tells while it is opened and used. */
export interface DatabaseEvents {
  /** An older page in another tab holds the database open. */
  onBlocked(): void;
  /** This page is the older one: it has to let go. */
  onBlocking(): Promise<void>;
  /** Somebody clears this device: nothing may be written any more. */
  onDeleting(): void;
  /** The browser closed it, for example because someone deleted the site's data. */
  onTerminated(): void;
}

export const DATABASE_VERSION = 3;

/** Tell whether a newer version of the guide has made it: then this one may read, and not write. */
export const isNewer = ({ version }: Pick<Database, "version">): boolean =>
  version > DATABASE_VERSION;

const TRIES = 3;

/** Make what this version needs; each step checks, so that an interrupted one can run again. */
function upgrade(database: Database): void {
  const has = database.objectStoreNames;
  if (!has.contains("answers")) database.createObjectStore("answers");
  if (!has.contains("late")) database.createObjectStore("late");
  if (!has.contains("worksheets")) database.createObjectStore("worksheets");
  if (!has.contains("relationships")) database.createObjectStore("relationships");
  for (const name of ["superseded", "aside", "history"] as const) {
    if (has.contains(name)) continue;
    const store = database.createObjectStore(name, { autoIncrement: true });
    store.createIndex("worksheet", "worksheet");
  }
}

async function openOnce(
  name: StoredName,
  version: number | undefined,
  events: DatabaseEvents,
): Promise<Database> {
  const database: Database = await openDB<Schema>(name, version, {
    upgrade,
    blocked: () => events.onBlocked(),
    blocking(_current, next) {
      if (next !== null) return void events.onBlocking().finally(() => database.close());
      events.onDeleting();
      database.close();
    },
    terminated: () => events.onTerminated(),
  });
  return database;
}

/**
 * Open the database at the version that it has, where it could not be brought to ours.
 *
 * On a full disk an older one cannot get what a newer page adds to it. Its answers are all there;
 * only what is kept beside them is not. Throws the cause where it has another.
 */
async function openAsItIs(
  name: StoredName,
  events: DatabaseEvents,
  cause: unknown,
): Promise<Database> {
  const isGivenUp = ["AbortError", "QuotaExceededError"].includes((cause as Error)?.name);
  if (!isGivenUp) throw cause;
  return openOnce(name, undefined, events);
}

/**
 * Open the database, trying three times; a newer one than ours is opened as it is, to be read.
 *
 * Ours is told from a newer one by `database.version`. Throws what the browser threw last: with
 * cookies blocked, Chromium throws SecurityError from the `indexedDB` getter itself.
 */
export async function openDatabase(name: StoredName, events: DatabaseEvents): Promise<Database> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openOnce(name, DATABASE_VERSION, events);
    } catch (error) {
      if (error instanceof DOMException && error.name === "VersionError") {
        return openOnce(name, undefined, events);
      }
      if (attempt === TRIES) return openAsItIs(name, events, error);
      await new Promise((resolve) => setTimeout(resolve, 150 * attempt));
    }
  }
}

/**
 * Open the database as it is, to read it; undefined where there is none.
 *
 * A page that only looks must leave nothing behind. Opening makes a database where there is none,
 * so the browser is asked first, and what it makes in spite of that is taken back.
 */
export async function openToRead(name: StoredName): Promise<Database | undefined> {
  if (!(await hasDatabase(name))) return undefined;
  const database = await openPlainly(name);
  return database && wrapDatabase(database);
}

/** Give a database that was opened plainly what others here have. */
export const wrapDatabase = (database: IDBDatabase): Database => wrap(database) as Database;
