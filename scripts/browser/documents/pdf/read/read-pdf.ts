import { unpackAgreements } from "../../../agreeing/record/pack-agreements";
import { CopyProblem } from "../../../answers/copy-problem";
import { addAgreements } from "../../sheet/add-agreements";
import { gatherAnswers } from "../../sheet/control-values";
import type { SavedCopy, Sheet } from "../../sheet/filled-sheet";
import { unpackObjectStreams } from "../syntax/object-streams";
import type { OpenPdf } from "../syntax/open-pdf";
import { openPdf } from "../syntax/open-pdf";
import { type PdfDictionary, PdfProblem } from "../syntax/pdf-values";
import { readInformation } from "../syntax/read-information";
import { recoverObjects } from "../syntax/recover-objects";
import { describeState } from "./describe-state";
import { identifyPdf, readPdfOwner } from "./identify-pdf";
import { listLeftOut } from "./list-left-out";
import type { PdfContents } from "./list-pdf-fields";
import { listPdfFields } from "./list-pdf-fields";
import { readCarried } from "./read-carried";
import { checkRows, readControls } from "./read-controls";
import { readPdfSeries } from "./read-pdf-series";
import { readSaved } from "./read-saved";
import { readWords } from "./read-words";

const TRY_ANOTHER = "Try another copy.";
const PROBLEMS: Readonly<Record<PdfProblem["kind"], string>> = {
  alien: "The file is not a PDF. Choose one that was saved from this worksheet.",
  cut: `The PDF is cut short: its end is missing, and perhaps your newest answers with it. ${TRY_ANOTHER}`,
  damaged: `The PDF is damaged, so its answers cannot be read. ${TRY_ANOTHER}`,
  excess: "The PDF holds far more than a worksheet can, so it was not read to its end.",
};
const ENCRYPTED =
  "The PDF is locked or protected, so its answers cannot be read. " +
  "Save it without a password in the program that protected it, then open it here.";
const FLATTENED =
  "The PDF has no fields to type in: what was in them has become plain print, as in a scan. " +
  "Choose the copy that you can still type in.";
const DYNAMIC =
  "The PDF is a form of another kind (XFA), whose answers only the program that made it can read. " +
  "Choose the copy that you downloaded here.";
/**
 * Read the answers in a worksheet's PDF, in the shape of a back-up.
 *
 * An answer is the value of the field that its control's name names, wherever and however the
 * program that saved the file wrote it. A PDF that does not name its worksheet is known by its
 * fields. Throws CopyProblem.
 */
export async function readPdf(bytes: Uint8Array, sheet: Sheet): Promise<SavedCopy> {
  if (bytes.length === 0) throw new CopyProblem("The file is empty.");
  try {
    const ways = { unpack: unpackObjectStreams, scan: recoverObjects };
    const file = await openPdf(bytes, ways);
    const read = await readOpenPdf(file, sheet);
    const packed = readWords(file, readInformation(file).get("agreement"));
    return addAgreements(read, await unpackAgreements(packed));
  } catch (problem) {
    throw problem instanceof PdfProblem ? new CopyProblem(PROBLEMS[problem.kind]) : problem;
  }
}

async function readOpenPdf(file: OpenPdf, sheet: Sheet): Promise<SavedCopy> {
  if (file.trailer.has("Encrypt")) throw new CopyProblem(ENCRYPTED);
  const catalogue = file.follow(file.trailer.get("Root"));
  if (!(catalogue instanceof Map)) throw new PdfProblem("no catalogue");
  const contents = listPdfFields(file, catalogue);
  const carried = await readCarried(file, catalogue, contents, sheet);
  if (carried) return carried;
  checkFields(file, catalogue, contents);
  const series = await readPdfSeries(file, contents, sheet);
  if (series) return series;
  const read = await readControls(file, contents, sheet);
  const about = identifyPdf(file, read, sheet);
  checkRows(read.values);
  const answers = gatherAnswers(sheet.questions, sheet.renamed, read.values);
  const [leftOut, saved] = [listLeftOut(file, sheet), readSaved(file)];
  return {
    format: sheet.format,
    ...about,
    answers,
    ...readPdfOwner(file),
    ...(saved && { saved }),
    ...(leftOut.length > 0 && { leftOut }),
    ...describeState(file, contents, read, sheet),
  };
}

/** Refuse a document in which there is no field at all: its answers are print, or of another kind. */
function checkFields(
  file: OpenPdf,
  catalogue: PdfDictionary,
  { fields, nameless, isBroken }: PdfContents,
): void {
  if (fields.length + nameless.length > 0) return;
  const form = file.follow(catalogue.get("AcroForm"));
  if (form instanceof Map && form.has("XFA")) throw new CopyProblem(DYNAMIC);
  throw isBroken ? new PdfProblem("fields that are not there") : new CopyProblem(FLATTENED);
}
