/** What an entry is called in files, where its key has no id, or where other devices call it otherwise. */

import type { Keeping } from "../../saving/keeping";
import type { OpenWorksheet } from "../../session/open-worksheet";
import type { About, Database } from "../../storage/open-database";

/** Remember what an entry is called in files, beside the id in its key. */
export async function callEntry(database: Database, key: string, id: string): Promise<void> {
  const writing = database.transaction("worksheets", "readwrite");
  const done = writing.done.catch(() => undefined);
  const about: About = (await writing.store.get(key)) ?? { filling: "" };
  const also = about.also ?? [];
  if (!also.includes(id)) await writing.store.put({ ...about, also: [...also, id] }, key);
  await done;
}

/**
 * Have the first entry keep the id by which its files know it, from its first file on.
 *
 * Where that cannot be written, its next file is one that this browser does not know.
 */
export function knowEntry(worksheet: OpenWorksheet, { begun, history, store }: Keeping): void {
  const { entry, form, inFiles, names } = worksheet;
  if (entry !== undefined || !history) return;
  const read = async (): Promise<void> => {
    await begun;
    const about = await (await history.open()).get("worksheets", names.worksheet);
    inFiles.entry = about?.also?.[0] ?? inFiles.entry;
  };
  const keep = async (): Promise<void> => {
    if (inFiles.entry === undefined || store.isNewer) return;
    await callEntry(await history.open(), names.worksheet, inFiles.entry);
  };
  read().catch(() => undefined);
  form.addEventListener("worksheet-file", () => void keep().catch(() => undefined));
}
