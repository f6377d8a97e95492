import { parseText } from "../../../copies/parse-text";
import type { SavedCopy, Sheet } from "../../sheet/filled-sheet";
import type { OpenPdf } from "../syntax/open-pdf";
import type { PdfDictionary } from "../syntax/pdf-values";
import { sumPages } from "../syntax/sum-pages";
import { readPdfOwner } from "./identify-pdf";
import { listLeftOut } from "./list-left-out";
import type { PdfContents } from "./list-pdf-fields";
import { readControls } from "./read-controls";
import { readSaved } from "./read-saved";
import { readWords } from "./read-words";

const PAGES =
  "Pages were added to this PDF or taken out of it. What is written on the others was not read.";

const DRAWN =
  "Another program has changed what stands on the pages of this PDF. What opens is what this site put " +
  "into it, and may not be what you read there.";

function countPages(file: OpenPdf, catalogue: PdfDictionary): number {
  const pages = file.follow(catalogue.get("Pages"));
  return pages instanceof Map ? Number(file.follow(pages.get("Count"))) : 0;
}

/** Say where what can be seen may not be what the file carries. */
async function noteChanges(
  file: OpenPdf,
  catalogue: PdfDictionary,
  pages: string | undefined,
  drawn: string | undefined,
): Promise<string[]> {
  if (countPages(file, catalogue) !== Number(pages)) return [PAGES];
  // Files from before this was written down have none.
  return !drawn || (await sumPages(file, catalogue)) === drawn ? [] : [DRAWN];
}

/**
 * Read the answers that a document to read carries inside, in the shape of a back-up; nothing for a
 * PDF that carries none. Throws CopyProblem where they are damaged.
 *
 * Its pages have no field: what somebody put on them beside is left over.
 */
export async function readCarried(
  file: OpenPdf,
  catalogue: PdfDictionary,
  contents: PdfContents,
  sheet: Sheet,
): Promise<SavedCopy | undefined> {
  const about = file.follow(file.trailer.get("Info"));
  if (!(about instanceof Map) || contents.fields.length > 0) return undefined;
  const [words, worksheet, version, pages, drawn] = [
    "answers",
    "worksheet",
    "version",
    "pages",
    "drawn",
  ].map((key) => readWords(file, about.get(key)));
  if (!words || !worksheet) return undefined;
  const answers = parseText(words) as Record<string, unknown>;
  const { leftOver } = await readControls(file, contents, { ...sheet, questions: [] });
  const [leftOut, saved] = [listLeftOut(file, sheet), readSaved(file)];
  return {
    format: sheet.format,
    worksheet,
    version: Number(version || 1),
    answers,
    ...readPdfOwner(file),
    notes: await noteChanges(file, catalogue, pages, drawn),
    leftOver,
    ...(saved && { saved }),
    ...(leftOut.length > 0 && { leftOut }),
  };
}
