import { isClockRunning } from "../answers/clock";
import { forgetHistory } from "../history/forget-history";
import { LEAVING_MS } from "../history/keep-history";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Database } from "../storage/open-database";
import { listKeys } from "../storage/worksheet/list-keys";

/**
 * Remove the earlier versions of entries that were cleared for long enough.
 *
 * An entry with no answer is not listed, so nobody opens it, which would do so by itself.
 */
export async function forgetLeft(
  database: Database,
  { id, was, relationship }: Pick<OpenWorksheet, "id" | "was" | "relationship">,
): Promise<void> {
  if (!isClockRunning()) return;
  const reading = database.transaction(["answers", "worksheets"]);
  for (const key of await listKeys(reading, [id, ...was], relationship?.id)) {
    const about = await database.get("worksheets", key);
    if (about?.leaving) await forgetHistory(database, [key], LEAVING_MS);
  }
}
