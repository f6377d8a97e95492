import { makeName } from "../make-name";
import type { Writing } from "../write-database";
import type { Names } from "./answer-set";
import { allOf } from "./read-contents";

/**
 * Delete all that is kept about a worksheet, history too, with no way back.
 *
 * What stays is the mark of another filling-in: from it, other tabs learn that theirs has ended.
 */
export async function forgetWorksheet(writing: Writing, { worksheet, was }: Names): Promise<void> {
  for (const id of [worksheet, ...was]) {
    await writing.objectStore("answers").delete(allOf(id));
    await writing.objectStore("late").delete(allOf(id));
    for (const name of ["superseded", "aside", "history"] as const) {
      // A database that could not be brought to our version has no history.
      if (!writing.objectStoreNames.contains(name)) continue;
      const keys = await writing.objectStore(name).index("worksheet").getAllKeys(id);
      for (const key of keys) await writing.objectStore(name).delete(key);
    }
    await writing.objectStore("worksheets").put({ filling: makeName() }, id);
  }
}
