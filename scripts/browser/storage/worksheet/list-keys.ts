import { makeKey, parseKey } from "../../relationships/answer-key";
import type { Reading } from "./read-contents";

/** List the keys under which a worksheet's answers stand with an owner: of each entry that is known. */
export async function listKeys(
  transaction: { objectStore: unknown },
  ids: readonly string[],
  relationship: string | undefined,
): Promise<string[]> {
  const reading = transaction as Reading;
  const held = await reading.objectStore("answers").getAllKeys();
  const known = await reading.objectStore("worksheets").getAllKeys();
  const entries = [...held.map(([key]) => key), ...known].filter((key) => {
    const owner = parseKey(key);
    return ids.includes(owner.worksheet) && owner.relationship === relationship;
  });
  const own = ids.map((worksheet) => makeKey({ worksheet, relationship }));
  return [...new Set([...own, ...entries])];
}
