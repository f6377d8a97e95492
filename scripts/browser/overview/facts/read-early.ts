/** Reading before the scripts have come that show what was read: it takes as long as they do. */

import { shareMap } from "../../lazy/share-map";
import { openPlainly } from "../../storage/open-plainly";
import type { StoredName } from "../../storage/stored-names";
import type { Stores } from "./read-stores";
import { readStores } from "./read-stores";

/** What was read early, in a database that is still open. */
export interface Early {
  readonly database: IDBDatabase;
  readonly stores: Stores;
}

interface Reading {
  readonly result: Promise<Early | undefined>;
  /** Tell whether it still holds: no tab has told of a change, or wants to change the database. */
  isCurrent(): boolean;
  /** Hear no other tab any more. */
  end(): void;
}

/** Calls back once it is time. */
type Wait = (act: () => void) => void;

const readings = shareMap<Document, Reading>("early reading");

async function read(name: StoredName, wait: Wait, onLost: () => void): Promise<Early | undefined> {
  const database = await openPlainly(name);
  database?.addEventListener("versionchange", onLost);
  await new Promise<void>(wait);
  return database && { database, stores: await readStores(database) };
}

/**
 * Open a database whose tabs tell of changes on the line of the same name, and read it a little later:
 * what is read takes the page some work.
 */
export function readEarly(name: string, wait: Wait): void {
  let isCurrent = true;
  const lose = () => {
    isCurrent = false;
  };
  const line = "BroadcastChannel" in window ? new BroadcastChannel(name) : undefined;
  line?.addEventListener("message", lose);
  // As the list of stored names has it; that would be too much for a page's first lines.
  const result = read(name as StoredName, wait, lose).catch(() => undefined);
  readings.set(document, { result, isCurrent: () => isCurrent, end: () => line?.close() });
}

/**
 * Return what was read early, once; whoever takes it closes the database.
 *
 * Undefined where nothing was, or where it may have changed since. Whoever asks hears the other tabs
 * by then.
 */
export async function takeEarly(): Promise<Early | undefined> {
  const reading = readings.get(document);
  readings.delete(document);
  const early = await reading?.result;
  reading?.end();
  if (reading?.isCurrent()) return early;
  early?.database.close();
  return undefined;
}
