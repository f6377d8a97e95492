import { type ArchiveEntry, unpack } from "../package/archive-entry";
import { packText } from "../package/pack-archive";

const ABOUT = "docProps/core.xml";
const END = "</cp:coreProperties>";

/** Say among the document's properties when it was saved, as every program does that saves it. */
export async function markSaved(entries: ArchiveEntry[], saved: string | undefined): Promise<void> {
  const at = entries.findIndex(({ name }) => name === ABOUT);
  const about = entries[at];
  if (!about || saved === undefined) return;
  const words = new TextDecoder().decode(await unpack(about));
  const names =
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const modified = `<dcterms:modified ${names} xsi:type="dcterms:W3CDTF">${saved}</dcterms:modified>`;
  entries[at] = await packText(ABOUT, words.replace(END, modified + END));
}
