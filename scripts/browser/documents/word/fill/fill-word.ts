import { packAgreements } from "../../../agreeing/record/pack-agreements";
import type { FilledSheet } from "../../sheet/filled-sheet";
import { listEntries, unpack } from "../package/archive-entry";
import { packArchive, packText } from "../package/pack-archive";
import { BLOCK } from "../package/paragraph";
import type { Draft } from "./draft";
import { startDraft } from "./draft";
import { fillParagraph } from "./fill-paragraph";
import { fillTable } from "./fill-table";
import { markAgreed } from "./mark-agreed";
import { markSaved } from "./mark-saved";
import { markTitle } from "./mark-title";
import { addAgreed, addMoreAnswers } from "./more-answers";

/** The part of a document that holds its text. */
export const DOCUMENT = "word/document.xml";

/** Fill in the text of a blank document, as far as it has places; `draft` is what remains. */
export function fillText(blank: string, draft: Draft): string {
  const filled = blank.replace(BLOCK, (block) =>
    block.startsWith("<w:tbl>") ? fillTable(draft, block) : fillParagraph(draft, block),
  );
  return addAgreed(draft, addMoreAnswers(draft, filled));
}

/** What a document says of itself: when it was saved, and what was agreed, packed. */
export interface DocumentMarks {
  readonly saved?: string | undefined;
  readonly agreed: string | undefined;
}

/** Change parts of a document, by their names, and say what it says of itself; return the whole file. */
export async function changeParts(
  template: Uint8Array,
  { saved, agreed }: DocumentMarks,
  changes: Readonly<Record<string, (part: string) => string>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries = listEntries(template);
  for (const [part, change] of Object.entries(changes)) {
    const at = entries.findIndex(({ name }) => name === part);
    const entry = entries[at];
    if (!entry) throw new Error(`The blank document has no ${part}.`);
    entries[at] = await packText(part, change(new TextDecoder().decode(await unpack(entry))));
  }
  await markSaved(entries, saved);
  await markAgreed(entries, agreed);
  return packArchive(entries);
}

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
  const agreed = await packAgreements({ "": sheet.agreement });
  return changeParts(
    template,
    { saved: sheet.saved, agreed },
    {
      [DOCUMENT]: (blank) => {
        const draft = startDraft(blank, sheet);
        return markTitle(draft, fillText(blank, draft));
      },
    },
  );
}
