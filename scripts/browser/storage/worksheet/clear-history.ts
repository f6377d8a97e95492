/** What becomes of a worksheet's history as the worksheet is cleared. */

import type { Database, EarlierState } from "../open-database";
import type { Writing } from "../write-database";
import type { AnswerSet } from "./answer-set";

// Each entry stands for all states up to its number, so that the newest ones are enough.
const MOST_LEAVING = 8;

/**
 * Delete the history and return it, or note that it is to go some days from now.
 *
 * `sets` is what the worksheet had before it was cleared, under all of its ids.
 */
export async function clearHistory(
  writing: Writing,
  sets: readonly AnswerSet[],
  isAll: boolean,
): Promise<Map<number, EarlierState>> {
  const history = writing.objectStore("history");
  const removed = new Map<number, EarlierState>();
  let upTo = 0;
  for (const { worksheet } of sets) {
    for (const number of await history.index("worksheet").getAllKeys(worksheet)) {
      upTo = Math.max(upTo, number);
      if (!isAll) continue;
      removed.set(number, (await history.get(number)) as EarlierState);
      await history.delete(number);
    }
  }
  const id = sets[0]?.worksheet;
  const about = id === undefined ? undefined : await writing.objectStore("worksheets").get(id);
  if (about && !isAll && upTo > 0) {
    const before = sets.flatMap((set) => set.about?.leaving ?? []);
    const leaving = [...before, { upTo, since: Date.now() }].slice(-MOST_LEAVING);
    await writing.objectStore("worksheets").put({ ...about, leaving }, id);
  }
  return removed;
}

/** Put back the states that clearing took; if that fails, the answers are back all the same. */
export async function putHistoryBack(
  database: Database,
  states: ReadonlyMap<number, EarlierState>,
): Promise<void> {
  try {
    const writing = database.transaction("history", "readwrite");
    const puts = [...states].map(([number, state]) => writing.store.put(state, number));
    await Promise.all([...puts, writing.done]);
  } catch {
    // A second safeguard, and no alarm: what it held up to the clearing stands on the page again.
  }
}
