import type { Agreement } from "../../../agreeing/record/agreement";
import { unpackAgreements } from "../../../agreeing/record/pack-agreements";
import { readAgreement } from "../../../agreeing/record/read-agreement";
import { CopyProblem, TOO_MUCH } from "../../../answers/copy-problem";
import { addAgreements } from "../../sheet/add-agreements";
import { gatherAnswers } from "../../sheet/control-values";
import type { ReadSheet, SavedCopy, Sheet } from "../../sheet/filled-sheet";
import { AGREED_TITLE, listAgreedLines } from "../../sheet/list-agreed-lines";
import { PUT_TOGETHER } from "../../sheet/list-entries";
import type { Lines } from "../lines/lines";
import { readLines } from "../lines/read-lines";
import { BOOKMARK_PREFIX, leaveEntry } from "../package/bookmark-name";
import type { WordFile } from "../package/open-word";
import { openWord } from "../package/open-word";
import { findEntries } from "./find-entries";
import { findSheets, takeSheet } from "./find-sheets";
import type { Blank } from "./learn-blank";
import { openBlank } from "./learn-blank";
import { listLeftOut } from "./list-left-out";
import { listRemarks } from "./list-remarks";
import { isPutTogether, readOwner } from "./read-owner";
import { readWordSeries } from "./read-word-series";
import { readWordValues } from "./read-word-values";

const ALIEN =
  "This Word document is not a worksheet of this guide. Choose one that you downloaded here.";
const NAMELESS =
  "The program that saved this document took out what says which answer is which. Choose the " +
  "document as you downloaded it, or a back-up.";

/** Say which texts of a document could not be read. */
const sayUnread = ({ unread }: WordFile) =>
  unread.map((kind) => `The document’s ${kind} could not be read: look there for your words.`);

/** List what a document says of agreements at its end. */
function listSaid(
  { questions }: Sheet,
  agreements: Readonly<Record<string, unknown>>,
): readonly string[] {
  const lines = Object.values(agreements).flatMap((each) =>
    listAgreedLines({ questions, agreement: readAgreement(each) }),
  );
  return lines.length > 0 ? [AGREED_TITLE, ...lines] : [];
}

/** Read the text of a document. Throws CopyProblem, also where one thing stands in too many others. */
function readText(file: WordFile): Lines {
  try {
    return readLines(file);
  } catch (problem) {
    throw problem instanceof RangeError ? new CopyProblem(TOO_MUCH) : problem;
  }
}

/** What a document says of its answers, be it of one entry or of several. */
export type ReadWord = Pick<
  SavedCopy,
  "answers" | "leftOver" | "leftOut" | "notes" | "entries" | "entry" | "absent"
>;

/** Read a document that is no form, with what it carries of agreements; nothing for a form. */
export type ReadOther = (document: Lines, agreement: Agreement | undefined) => ReadWord | undefined;

/** Read the answers of a worksheet, or of several entries of it. */
function readAnswers(document: Lines, sheet: ReadSheet, blank: Blank | undefined): ReadWord {
  const found = findEntries(document, sheet);
  if (found.length > 0) {
    const entries = found.flatMap((each) => listLeftOut(each.document.marks, sheet));
    const leftOut = [...new Set(entries)];
    const read = readWordSeries(found, sheet, blank);
    const leftOver = [...listRemarks(document, found), ...read.leftOver];
    const notes = [...(isPutTogether(document.marks) ? [PUT_TOGETHER] : []), ...read.notes];
    return { ...read, leftOver, notes, ...(leftOut.length > 0 && { leftOut }) };
  }
  const { values, leftOver } = readWordValues(document, sheet, blank);
  const leftOut = listLeftOut(document.marks, sheet);
  const answers = gatherAnswers(sheet.questions, sheet.renamed, values);
  return { answers, leftOver, ...(leftOut.length > 0 && { leftOut }) };
}

/**
 * Read the answers in a worksheet's Word document, in the shape of a back-up.
 *
 * An answer is found by the tag of its content control, or by its bookmark where another program
 * dropped the tags, and has the words beside it that are beyond doubt part of it. All other words
 * that are not the worksheet's own, as the `blank` document has them, are left over. A row counts
 * by its place in its table. What is deleted with changes tracked is not read. `readOther` reads a
 * document that is no form, and gives nothing for one that is. Throws CopyProblem.
 */
export async function readWord(
  bytes: Uint8Array,
  sheet: Sheet,
  blank?: Uint8Array,
  readOther: ReadOther = () => undefined,
): Promise<SavedCopy & { readonly worksheets?: readonly object[] }> {
  const file = await openWord(bytes);
  const whole = readText(file);
  const sheets = findSheets(whole, file.identifier, sheet);
  const own = sheets.find(({ worksheet }) => [sheet.worksheet, ...sheet.was].includes(worksheet));
  const found = own ?? sheets[0];
  if (!found?.worksheet) throw new CopyProblem(ALIEN);
  const document = takeSheet(whole, found);
  const isOurs = (key: string) => leaveEntry(key).startsWith(BOOKMARK_PREFIX);
  if (!document.marks.some(({ key, isTag }) => isTag || isOurs(key))) {
    throw new CopyProblem(NAMELESS);
  }
  const { worksheet, version } = found;
  const others = sheets.filter((each) => each !== found);
  if (!own && others.length > 0) {
    const worksheets = sheets.map((each) => ({ worksheet: each.worksheet, answers: {} }));
    return { format: sheet.format, version, worksheet, answers: {}, worksheets };
  }
  const agreements = await unpackAgreements(file.agreed);
  const known = { ...sheet, said: listSaid(sheet, agreements) };
  const read =
    readOther(document, readAgreement(agreements[""])) ??
    readAnswers(document, known, blank && (await openBlank(blank)));
  const alsoHolds = others.map(
    ({ title }) =>
      `The document also holds the worksheet “${title}”. Its answers are taken on its own page.`,
  );
  const copy = { ...readOwner(document.marks), ...read };
  return {
    format: sheet.format,
    version,
    worksheet,
    saved: file.modified,
    ...addAgreements(copy, agreements),
    notes: [...alsoHolds, ...sayUnread(file), ...document.notes, ...(read.notes ?? [])],
  };
}
