/** When all was backed up last, and that it stands in a file since. */

import { nameToday } from "../answers/clock";
import { readDay } from "../answers/whole-day";
import type { Database } from "../storage/open-database";
import { isNewer } from "../storage/open-database";
import { keepText, readText } from "../storage/site-storage";
import { nameStored } from "../storage/stored-names";
import { readRevision } from "../storage/worksheet/inherit-answers";
import { allOf } from "../storage/worksheet/read-contents";

const nameOf = (database: string) => nameStored("backed_up", { database });

/** Return the day on which all was backed up last, yyyy-mm-dd; "" for never, or where nothing says. */
export function readBackupDay(database: string): string {
  try {
    return readDay(readText("browser", nameOf(database)));
  } catch {
    return "";
  }
}

/** Remember when all was backed up; where that cannot be kept, nothing is lost by it. */
export function rememberBackup(database: string, day = nameToday()): void {
  try {
    keepText("browser", nameOf(database), day);
  } catch {
    // It only tells when.
  }
}

/** How far each worksheet has come, by its key: the revisions of its answers together. */
export type Revisions = ReadonlyMap<string, number>;

/** Read how far all have come, before what stands there is read for a file. */
export async function readRevisions(database: Database): Promise<Revisions> {
  const reading = database.transaction("answers");
  const [keys, records] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()]);
  const sums = new Map<string, number>();
  keys.forEach(([key], at) => {
    sums.set(key, (sums.get(key) ?? 0) + readRevision(records[at]));
  });
  return sums;
}

/**
 * Note that what stood under these keys is in a file, for the reminder of work that is in none; what
 * another tab has written since counts as such.
 */
export async function noteInFile(
  database: Database,
  keys: readonly string[],
  inFile: Revisions,
): Promise<void> {
  if (isNewer(database)) return;
  const writing = database.transaction(["answers", "worksheets"], "readwrite");
  for (const key of keys) {
    const records = await writing.objectStore("answers").getAll(allOf(key));
    const now = records.reduce((sum, each) => sum + readRevision(each), 0);
    const filed = inFile.get(key) ?? 0;
    const about = (await writing.objectStore("worksheets").get(key)) ?? { filling: "" };
    const unfiled = filed === now ? undefined : Date.now();
    const noted = { ...about, filed, unfiled, silent: undefined };
    await writing.objectStore("worksheets").put(noted, key);
  }
  await writing.done;
}
