import { CopyProblem } from "../../../answers/copy-problem";
import { LIMITS } from "../../../answers/limits";
import type { FileIds } from "../../../relationships/file-ids";
import { readFileIds } from "../../../relationships/file-ids";
import type { ControlValues } from "../../sheet/control-values";
import { gatherAnswers } from "../../sheet/control-values";
import type { SavedCopy, Sheet } from "../../sheet/filled-sheet";
import { unpackObjectStreams } from "../syntax/object-streams";
import type { OpenPdf } from "../syntax/open-pdf";
import { openPdf } from "../syntax/open-pdf";
import { type PdfDictionary, PdfProblem } from "../syntax/pdf-values";
import { recoverObjects } from "../syntax/recover-objects";
import { listLeftOut } from "./list-left-out";
import type { PdfContents } from "./list-pdf-fields";
import { listPdfFields } from "./list-pdf-fields";
import type { ReadControls } from "./read-controls";
import { readControls } from "./read-controls";
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
const FOREIGN =
  "The fields in this PDF are not those of this worksheet. " +
  "Open it on the page of the worksheet that it belongs to.";
const BROKEN =
  "The PDF is damaged: a part of its form is missing, as when a program joined or parted files. " +
  "What is missing here may have been an answer.";
const LAST = "The file holds several PDFs, one behind the other; only the last one was read.";
const TOO_MANY_ROWS = `The PDF holds more than a worksheet can: at most ${LIMITS.rows} rows.`;

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
    return await readOpenPdf(await openPdf(bytes, ways), sheet);
  } catch (problem) {
    throw problem instanceof PdfProblem ? new CopyProblem(PROBLEMS[problem.kind]) : problem;
  }
}

async function readOpenPdf(file: OpenPdf, sheet: Sheet): Promise<SavedCopy> {
  if (file.trailer.has("Encrypt")) throw new CopyProblem(ENCRYPTED);
  const catalogue = file.follow(file.trailer.get("Root"));
  if (!(catalogue instanceof Map)) throw new PdfProblem("no catalogue");
  const contents = listPdfFields(file, catalogue);
  checkFields(file, catalogue, contents);
  const read = await readControls(file, contents, sheet);
  const about = identify(file, read, sheet);
  checkRows(read.values);
  const answers = gatherAnswers(sheet.questions, sheet.renamed, read.values);
  const [leftOut, saved] = [listLeftOut(file, sheet), readSaved(file)];
  return {
    format: sheet.format,
    ...about,
    answers,
    ...readOwner(file),
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

/** Say what of a document could not be read, and what there is beside its answers. */
function describeState(
  { isLast }: OpenPdf,
  { isBroken }: PdfContents,
  { controls, leftOver }: ReadControls,
  { questions }: Sheet,
): Partial<SavedCopy> {
  const damage = [...(isBroken ? [BROKEN] : []), ...(isLast ? [LAST] : [])].join(" ");
  const found = listAsked(controls);
  const absent = questions.map(({ id }) => id).filter((id) => !found.has(id));
  return {
    ...(damage && { damage }),
    ...(absent.length > 0 && { absent }),
    ...(leftOver.length > 0 && { leftOver }),
  };
}

/** List the questions that a document has a place for. */
const listAsked = (controls: ReadControls["controls"]): Set<string> =>
  new Set([...controls.values()].map(({ question }) => question.id));

// So many questions have other worksheets in common with this one.
const FEW = 4;

/** Learn which worksheet a PDF is: it says so itself, or it is known by its fields. */
function identify(file: OpenPdf, { controls, others }: ReadControls, sheet: Sheet) {
  const found = file.follow(file.trailer.get("Info"));
  const about: PdfDictionary = found instanceof Map ? found : new Map();
  const version = Number(readWords(file, about.get("version")) || 1);
  const worksheet = readWords(file, about.get("worksheet"));
  const isNamed = /^[a-z][a-z0-9-]{0,79}$/.test(worksheet);
  if (isNamed && worksheet !== sheet.worksheet) return { worksheet, version };
  const asked = listAsked(controls).size;
  // Two worksheets may ask for the same thing, such as a date, but not for the same things.
  const isMost = asked > FEW && asked * 2 > sheet.questions.length;
  const isKnown = isNamed || controls.size > others || isMost;
  if (controls.size === 0 || !isKnown) throw new CopyProblem(FOREIGN);
  return { worksheet: sheet.worksheet, version };
}

/** Read to whom the answers belong, and which entry they are, where the document says so. */
function readOwner(file: OpenPdf): FileIds {
  const about = file.follow(file.trailer.get("Info"));
  if (!(about instanceof Map)) return {};
  const [relationship, entry] = ["relationship", "entry"].map((name) =>
    readWords(file, about.get(name)),
  );
  return readFileIds({ relationship, entry });
}

/** Refuse rows beyond what a worksheet can hold: they would be left out without a word. */
function checkRows(values: ControlValues): void {
  for (const [name, value] of values) {
    const [, row, column] = name.split("__");
    if (value && column && Number(row) > LIMITS.rows) throw new CopyProblem(TOO_MANY_ROWS);
  }
}
