import { readFileIds } from "../relationships/file-ids";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Parts } from "./parse-copy";
import { isObject, listWorksheets } from "./parse-copy";

/** What a file holds of one worksheet for one person; nobody, where it names no relationship. */
export interface OwnedPart {
  readonly relationship: string | undefined;
  /** The file as if it held nothing else, still unchecked. */
  readonly parsed: Parts;
}

/**
 * List what a parsed file holds of a worksheet, for each person once, the newest.
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
  const newest = new Map<string | undefined, Parts>();
  // The worksheet's own id is the newest of those that it had.
  for (const name of [...was, id]) {
    for (const part of held.filter(({ worksheet }) => worksheet === name)) {
      newest.set(readFileIds({ ...about, ...part }).relationship, part);
    }
  }
  return [...newest].map(([relationship, part]) => ({
    relationship,
    parsed: { ...about, ...part },
  }));
}
