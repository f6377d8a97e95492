import { readFileIds } from "../relationships/file-ids";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Parts } from "./check-format";
import { isObject } from "./check-format";
import { listWorksheets } from "./list-worksheets";

/** What a file holds of one worksheet for one person; nobody, where it names no relationship. */
export interface OwnedPart {
  readonly relationship: string | undefined;
  /** The file as if it held nothing else, still unchecked. */
  readonly parsed: Parts;
}

/**
 * List what a parsed file holds of a worksheet, for each person once: the newest, and beside it
 * the others where they are entries of a series.
 *
 * One with everything that a browser kept may hold the same worksheet for several people.
 */
export function listOwned(
  file: unknown,
  { id, was }: Pick<OpenWorksheet, "id" | "was">,
): OwnedPart[] {
  if (!isObject(file)) return [];
  const { worksheets: _all, ...about } = file;
  const held = listWorksheets(file);
  const owned = new Map<string | undefined, Parts[]>();
  // The worksheet's own id is the newest of those that it had.
  for (const name of [...was, id]) {
    for (const part of held.filter(({ worksheet }) => worksheet === name)) {
      const { relationship } = readFileIds({ ...about, ...part });
      owned.set(relationship, [...(owned.get(relationship) ?? []), part]);
    }
  }
  return [...owned].map(([relationship, parts]) => {
    const newest = parts.at(-1);
    const entries = parts.filter((part) => part !== newest && "entry" in part);
    const rest = "entry" in (newest ?? {}) && entries.length > 0 ? { entries } : {};
    return { relationship, parsed: { ...about, ...newest, ...rest } };
  });
}
