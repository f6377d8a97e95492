import { isClockRunning } from "../answers/clock";
import { forgetHistory } from "../history/forget-history";
import { LEAVING_MS } from "../history/keep-history";
import type { Database } from "../storage/open-database";

/**
 * Remove the earlier versions of entries that were cleared for long enough.
 *
 * An entry with no answer is not listed, so nobody opens it, which would do so by itself.
 */
export async function forgetLeft(database: Database, series: string): Promise<void> {
  if (!isClockRunning()) return;
  const keys = await database.getAllKeys("worksheets", IDBKeyRange.bound(series, `${series}$`));
  for (const key of keys) {
    const about = await database.get("worksheets", key);
    if (about?.leaving) await forgetHistory(database, [key], LEAVING_MS);
  }
}
