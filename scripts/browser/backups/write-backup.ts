import { stampFile } from "../answers/clock";
import { isMark, makeKey, parseKey } from "../relationships/answer-key";
import type { Relationship } from "../relationships/relationship";
import { makeName } from "../storage/make-name";
import type { Database } from "../storage/open-database";
import { isNewer } from "../storage/open-database";
import type { BackupPart, Dated } from "./backup";
import type { HeldWorksheet } from "./read-everything";

/** List what is held as the parts of a file. */
export const listParts = (held: readonly HeldWorksheet[]): BackupPart[] =>
  held.map(({ worksheet: key, place, also = [], ...rest }) => {
    const { worksheet, relationship, entry = also[0] } = parseKey(key);
    return { worksheet, relationship, entry, place, ...rest };
  });

/** Write the text of a file with several worksheets, and with those whom they are for. */
export function writeBackup(
  format: string,
  relationships: readonly Relationship[],
  parts: readonly BackupPart[],
): string {
  const file = { format, version: 1, ...stampFile(), relationships, worksheets: parts };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Give the first entry of each series the id by which files know it, where it has none yet.
 *
 * Later entries have one in their key. A worksheet is a series where `dated` names it, or where it
 * has later entries.
 */
export async function nameFirst(
  database: Database,
  held: readonly HeldWorksheet[],
  dated: Dated,
): Promise<HeldWorksheet[]> {
  // What a newer version of the guide has made is not for this one to change.
  if (isNewer(database)) return [...held];
  const isLater = (key: string) =>
    held.some((each) => {
      const { entry, ...owner } = parseKey(each.worksheet);
      return isMark(entry) && makeKey(owner) === key;
    });
  const isUnnamed = ({ worksheet: key, also = [] }: HeldWorksheet) => {
    const { worksheet, entry } = parseKey(key);
    const isSeries = Object.hasOwn(dated, worksheet) || isLater(key);
    return isSeries && entry === undefined && also.length === 0;
  };
  const unnamed = held.filter(isUnnamed).map(({ worksheet: key }) => [key, makeName()] as const);
  const writing = database.transaction("worksheets", "readwrite");
  for (const [key, id] of unnamed) {
    const about = (await writing.store.get(key)) ?? { filling: "" };
    await writing.store.put({ ...about, also: [id, ...(about.also ?? [])] }, key);
  }
  await writing.done;
  const named = new Map(unnamed);
  return held.map((each) => {
    const id = named.get(each.worksheet);
    return id === undefined ? each : { ...each, also: [id] };
  });
}
