import { CopyProblem } from "../../../answers/copy-problem";
import { LIMITS } from "../../../answers/limits";
import type { ControlValues } from "../../sheet/control-values";
import { gatherAnswers } from "../../sheet/control-values";
import type { SavedCopy, Sheet } from "../../sheet/filled-sheet";
import { unpackObjectStreams } from "../syntax/object-streams";
import type { OpenPdf } from "../syntax/open-pdf";
import { openPdf } from "../syntax/open-pdf";
import { decodePdfText } from "../syntax/pdf-text";
import { type PdfDictionary, PdfProblem, PdfString } from "../syntax/pdf-values";
import { recoverObjects } from "../syntax/recover-objects";
import { listLeftOut } from "./list-left-out";
import { listPdfFields } from "./list-pdf-fields";
import { readPdfValue } from "./read-pdf-value";

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
const FOREIGN =
  "The fields in this PDF are not those of this worksheet. " +
  "Open it on the page of the worksheet that it belongs to.";
const TOO_MANY_ROWS = `The PDF holds more than a worksheet can: at most ${LIMITS.rows} rows.`;

/**
 * Read the answers in a worksheet's PDF, in the shape of a saved copy.
 *
 * An answer is the value of the field that its control's name names, wherever and however the
 * program that saved the file wrote it. A PDF that does not name its worksheet is known by its
 * fields. Throws CopyProblem.
 */
export async function readPdf(bytes: Uint8Array, sheet: Sheet): Promise<SavedCopy> {
  if (bytes.length === 0) throw new CopyProblem("The file is empty.");
  try {
    return readOpenPdf(
      await openPdf(bytes, { unpack: unpackObjectStreams, scan: recoverObjects }),
      sheet,
    );
  } catch (problem) {
    throw problem instanceof PdfProblem ? new CopyProblem(PROBLEMS[problem.kind]) : problem;
  }
}

function readOpenPdf(file: OpenPdf, sheet: Sheet): SavedCopy {
  if (file.trailer.has("Encrypt")) throw new CopyProblem(ENCRYPTED);
  const values = readValues(file);
  const { worksheet, version } = identify(file, [...values.keys()], sheet);
  checkRows(values);
  const answers = gatherAnswers(sheet.questions, sheet.renamed, values);
  const leftOut = listLeftOut(file, sheet);
  const about = { format: sheet.format, version, worksheet, answers };
  return leftOut.length > 0 ? { ...about, leftOut } : about;
}

/** Where two fields have one name, the first that holds something counts. */
function readValues(file: OpenPdf): ControlValues {
  const root = file.follow(file.trailer.get("Root"));
  if (!(root instanceof Map)) throw new PdfProblem("no catalog");
  const form = file.follow(root.get("AcroForm"));
  const fields = form instanceof Map ? listPdfFields(file, form) : [];
  if (fields.length === 0) throw new CopyProblem(FLATTENED);
  const values: ControlValues = new Map();
  for (const field of fields) {
    if (!values.get(field.name)) values.set(field.name, readPdfValue(file, field));
  }
  return values;
}

function readWords(file: OpenPdf, about: PdfDictionary, key: string): string {
  const words = file.follow(about.get(key));
  return words instanceof PdfString ? decodePdfText(words) : "";
}

/** Learn which worksheet a PDF is: it says so itself, or it is from before it did. */
function identify(
  file: OpenPdf,
  names: readonly string[],
  sheet: Sheet,
): { worksheet: string; version: number } {
  const found = file.follow(file.trailer.get("Info"));
  const about: PdfDictionary = found instanceof Map ? found : new Map();
  const version = Number(readWords(file, about, "version") || 1);
  const worksheet = readWords(file, about, "worksheet");
  const isNamed = /^[a-z][a-z0-9-]{0,79}$/.test(worksheet);
  if (isNamed && worksheet !== sheet.worksheet) return { worksheet, version };
  const ids = new Set([...sheet.questions.map(({ id }) => id), ...sheet.renamed.keys()]);
  const known = names.filter((name) => ids.has(name.split("__")[0] ?? "")).length;
  // Two worksheets may ask for the same thing, such as a date, but not for the same things.
  if (known === 0 || (!isNamed && known * 2 <= names.length)) throw new CopyProblem(FOREIGN);
  return { worksheet: sheet.worksheet, version };
}

/** Refuse rows beyond what a worksheet can hold: they would be left out without a word. */
function checkRows(values: ControlValues): void {
  for (const [name, value] of values) {
    const [, row, column] = name.split("__");
    if (value && column && Number(row) > LIMITS.rows) throw new CopyProblem(TOO_MANY_ROWS);
  }
}
