/** A file that goes along while the page is loaded again where it belongs. */

import { fromBase64 } from "../../bytes/base64";
import { inflate } from "../../bytes/deflate";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { keepText, readText, removeText } from "../../storage/site-storage";
import { nameStored } from "../../storage/stored-names";

export interface WaitingFile {
  /** The id of the worksheet; "": it opens on the page of all of them. */
  readonly worksheet: string;
  /** The id of the relationship on whose page it is to open, and on no other; none: nobody's. */
  readonly relationship?: string | undefined;
  /** Where it is known which entry of a series it is, null being the first. */
  readonly entry?: string | null;
  /** Where that entry was begun for it: the one to go back to, null being the first. */
  readonly before?: string | null;
  readonly name: string;
  /** What was read of it, unlocked, and as unchecked as it was. */
  readonly parsed?: unknown;
  /** Else the file itself, in base64: it is to open as any file that comes to that page. */
  readonly bytes?: string;
  /** Or packed first: a PDF of many entries is ten times as large as that. */
  readonly packed?: string;
}

const nameOf = (database: string) => nameStored("waiting_file", { database });

/** Have a file wait for the next page of this tab. Throws where the tab has no room for it. */
export function keepWaiting(database: string, file: WaitingFile): void {
  keepText("tab", nameOf(database), JSON.stringify(file));
}

/** Have no file wait any more. */
export function forgetWaiting(database: string): void {
  removeText("tab", nameOf(database));
}

/** Tell whether a file waits in this tab. */
export function isWaiting(database: string): boolean {
  try {
    return readText("tab", nameOf(database)) !== null;
  } catch {
    return false;
  }
}

/** Take the file that waits for the page of all worksheets; undefined where there is none. */
export function takeWaitingForAll(database: string): File | undefined {
  if (!isWaiting(database)) return undefined;
  const text = readText("tab", nameOf(database));
  const found = JSON.parse(text ?? "null") as WaitingFile | null;
  if (found?.worksheet !== "" || found.bytes === undefined) return undefined;
  forgetWaiting(database);
  return new File([fromBase64(found.bytes)], found.name);
}

/** Return a file that came along as it is; undefined where it was read before. */
export async function unpackWaiting({
  name,
  bytes,
  packed,
}: WaitingFile): Promise<File | undefined> {
  if (packed !== undefined) {
    return new File([(await inflate(fromBase64(packed))) as BlobPart], name);
  }
  return bytes === undefined ? undefined : new File([fromBase64(bytes)], name);
}

/** Take the file that waits, once; undefined where there is none for this page. */
export function takeWaiting({
  database,
  id,
  relationship,
  entry,
}: Pick<OpenWorksheet, "database" | "id" | "relationship" | "entry">): WaitingFile | undefined {
  if (!isWaiting(database)) return undefined;
  const text = readText("tab", nameOf(database));
  forgetWaiting(database);
  const found = JSON.parse(text ?? "null") as WaitingFile | null;
  const isWhole = found?.bytes !== undefined || found?.packed !== undefined;
  if (found?.worksheet === id && isWhole) return found;
  const isOurs = found?.worksheet === id && found.relationship === relationship?.id;
  const isEntry = found?.entry === undefined || found.entry === (entry ?? null);
  return isOurs && isEntry ? found : undefined;
}
