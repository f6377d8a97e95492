import { measureSince } from "../answers/clock";
import type { About, Database } from "../storage/open-database";

/**
 * Delete the states that were cleared so long ago; a clearing in the future counts from now.
 *
 * `ids` are all that the worksheet has had.
 */
export async function forgetHistory(
  database: Database,
  ids: readonly string[],
  leavingMs: number,
): Promise<void> {
  const writing = database.transaction(["history", "worksheets"], "readwrite");
  const [history, worksheets] = [writing.objectStore("history"), writing.objectStore("worksheets")];
  for (const id of ids) {
    const about = await worksheets.get(id);
    if (!about?.leaving) continue;
    const left: NonNullable<About["leaving"]>[number][] = [];
    for (const { upTo, since } of about.leaving) {
      const waited = measureSince(since);
      if (waited === undefined) left.push({ upTo, since: Date.now() });
      else if (waited < leavingMs) left.push({ upTo, since });
      else
        for (const each of ids)
          for (const number of await history.index("worksheet").getAllKeys(each))
            if (number <= upTo) await history.delete(number);
    }
    await worksheets.put({ ...about, leaving: left }, id);
  }
  await writing.done;
}

/** Delete every state of the worksheet's history, and every replaced answer that it lists. */
export async function removeHistory(database: Database, ids: readonly string[]): Promise<void> {
  const writing = database.transaction(["history", "superseded"], "readwrite");
  for (const name of ["history", "superseded"] as const) {
    const store = writing.objectStore(name);
    for (const id of ids)
      for (const number of await store.index("worksheet").getAllKeys(id))
        await store.delete(number);
  }
  await writing.done;
}
