import { forgetWorksheet } from "../storage/worksheet/forget-worksheet";
import { allOf } from "../storage/worksheet/read-contents";
import type { Writing } from "../storage/write-database";

/**
 * Tell whether nobody has written under a key, and no file has brought anything.
 *
 * An answer that was copied, or came along, knows no tab. Neither does one from a file, but that is
 * a change, and the first change notes its day.
 */
async function isUntouched(writing: Writing, key: string): Promise<boolean> {
  const records = await writing.objectStore("answers").getAll(allOf(key));
  const late = await writing.objectStore("late").count(allOf(key));
  const about = await writing.objectStore("worksheets").get(key);
  return late === 0 && about?.day === undefined && !records.some(({ tab }) => tab !== undefined);
}

/** Forget what came by itself; false, with all as it was, where anything was added to any of it. */
export async function forgetUntouched(writing: Writing, keys: readonly string[]): Promise<boolean> {
  for (const key of keys) if (!(await isUntouched(writing, key))) return false;
  for (const worksheet of keys) {
    await forgetWorksheet(writing, { worksheet, was: [], renamed: new Map() });
  }
  return true;
}
