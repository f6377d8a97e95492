/**
 * What stands before the names of an entry's fields, in a document of several entries:
 * `entry-ID.purpose`. No field has an id with a hyphen.
 */

import { isMark } from "../../relationships/answer-key";

const PREFIX = "entry-";

/** Return what the fields of an entry stand under. */
export const nameEntryField = (entry: string): string => `${PREFIX}${entry}`;

/** Tell to which entry a field belongs, and how it is called there; nothing for any other field. */
export function readEntryField(
  name: string,
): { readonly entry: string; readonly name: string } | undefined {
  const at = name.indexOf(".");
  const entry = name.slice(PREFIX.length, at);
  const isOurs = at > 0 && name.startsWith(PREFIX) && isMark(entry);
  return isOurs ? { entry, name: name.slice(at + 1) } : undefined;
}
