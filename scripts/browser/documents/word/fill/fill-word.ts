import type { FilledSheet } from "../../sheet/filled-sheet";
import { listEntries, unpack } from "../package/archive-entry";
import { packArchive, packText } from "../package/pack-archive";
import { BLOCK } from "../package/paragraph";
import { startDraft } from "./draft";
import { fillParagraph } from "./fill-paragraph";
import { fillTable } from "./fill-table";
import { markSaved } from "./mark-saved";
import { markTitle } from "./mark-title";
import { addMoreAnswers } from "./more-answers";

const DOCUMENT = "word/document.xml";

/**
 * Fill a worksheet's blank Word document with its answers.
 *
 * Every answer comes back exactly from the file, but for what XML cannot hold (see `cleanText`).
 * Rows beyond those of the template become rows of its table; what it has no place for at all
 * stands at its end. The same answers, saved at the same time, give the same bytes.
 */
export async function fillWord(
  template: Uint8Array,
  sheet: FilledSheet,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries = listEntries(template);
  const at = entries.findIndex(({ name }) => name === DOCUMENT);
  const entry = entries[at];
  if (!entry) throw new Error(`The blank document has no ${DOCUMENT}.`);
  const blank = new TextDecoder().decode(await unpack(entry));
  const draft = startDraft(blank, sheet);
  const filled = blank.replace(BLOCK, (block) =>
    block.startsWith("<w:tbl>") ? fillTable(draft, block) : fillParagraph(draft, block),
  );
  const words = markTitle(draft, addMoreAnswers(draft, filled));
  entries[at] = await packText(DOCUMENT, words);
  await markSaved(entries, sheet.saved);
  return packArchive(entries);
}
