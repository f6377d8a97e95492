import { forgetWorksheet } from "../worksheet/forget-worksheet";
import { allOf } from "../worksheet/read-contents";
import type { Writing } from "../write-database";
import { putAboutBack } from "./move-about";
import type { StoodBefore } from "./stood-before";

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

/** Take copied answers away: a copy brought nothing else, so what is kept beside them is older. */
async function takeCopyAway(writing: Writing, stood: StoodBefore): Promise<void> {
  await writing.objectStore("answers").delete(allOf(stood.key));
  await putAboutBack(writing, stood);
}

/**
 * Forget what came by itself; false, with all as it was, where anything was added to any of it.
 *
 * What stood under a key before stays.
 */
export async function forgetUntouched(
  writing: Writing,
  keys: readonly string[],
  stood: readonly StoodBefore[] = [],
): Promise<boolean> {
  for (const key of keys) if (!(await isUntouched(writing, key))) return false;
  for (const worksheet of keys) {
    const before = stood.find(({ key }) => key === worksheet);
    if (before) await takeCopyAway(writing, before);
    else await forgetWorksheet(writing, { worksheet, was: [], renamed: new Map() });
  }
  return true;
}
