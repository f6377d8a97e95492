import { CopyProblem, TOO_MUCH } from "../../../answers/copy-problem";
import { gatherAnswers } from "../../sheet/control-values";
import type { SavedCopy, Sheet } from "../../sheet/filled-sheet";
import type { Lines } from "../lines/lines";
import { readLines } from "../lines/read-lines";
import { BOOKMARK_PREFIX } from "../package/bookmark-name";
import type { WordFile } from "../package/open-word";
import { openWord } from "../package/open-word";
import { findSheets, takeSheet } from "./find-sheets";
import { openBlank } from "./learn-blank";
import { listLeftOut } from "./list-left-out";
import { readOwner } from "./read-owner";
import { readWordValues } from "./read-word-values";

const ALIEN =
  "This Word document is not a worksheet of this guide. Choose one that you downloaded here.";
const NAMELESS =
  "The program that saved this document took out what says which answer is which. Choose the " +
  "document as you downloaded it, or a back-up.";

/** Say which texts of a document could not be read. */
const sayUnread = ({ unread }: WordFile) =>
  unread.map((kind) => `The document’s ${kind} could not be read: look there for your words.`);

/** Read the text of a document. Throws CopyProblem, also where one thing stands in too many others. */
function readText(file: WordFile): Lines {
  try {
    return readLines(file);
  } catch (problem) {
    throw problem instanceof RangeError ? new CopyProblem(TOO_MUCH) : problem;
  }
}

/**
 * Read the answers in a worksheet's Word document, in the shape of a back-up.
 *
 * An answer is found by the tag of its content control, or by its bookmark where another program
 * dropped the tags, and has the words beside it that are beyond doubt part of it. All other words
 * that are not the worksheet's own, as the `blank` document has them, are left over. A row counts
 * by its place in its table. What is deleted with changes tracked is not read. Throws CopyProblem.
 */
export async function readWord(
  bytes: Uint8Array,
  sheet: Sheet,
  blank?: Uint8Array,
): Promise<SavedCopy & { readonly worksheets?: readonly object[] }> {
  const file = await openWord(bytes);
  const whole = readText(file);
  const sheets = findSheets(whole, file.identifier, sheet);
  const own = sheets.find(({ worksheet }) => [sheet.worksheet, ...sheet.was].includes(worksheet));
  const found = own ?? sheets[0];
  if (!found?.worksheet) throw new CopyProblem(ALIEN);
  const document = takeSheet(whole, found);
  if (!document.marks.some(({ key, isTag }) => isTag || key.startsWith(BOOKMARK_PREFIX))) {
    throw new CopyProblem(NAMELESS);
  }
  const { worksheet, version } = found;
  const others = sheets.filter((each) => each !== found);
  if (!own && others.length > 0) {
    const worksheets = sheets.map((each) => ({ worksheet: each.worksheet, answers: {} }));
    return { format: sheet.format, version, worksheet, answers: {}, worksheets };
  }
  const { values, leftOver } = readWordValues(document, sheet, blank && (await openBlank(blank)));
  const leftOut = listLeftOut(document.marks, sheet);
  const alsoHolds = others.map(
    ({ title }) =>
      `The document also holds the worksheet “${title}”. Its answers are taken on its own page.`,
  );
  return {
    format: sheet.format,
    version,
    worksheet,
    answers: gatherAnswers(sheet.questions, sheet.renamed, values),
    saved: file.modified,
    ...readOwner(document.marks),
    leftOver,
    notes: [...alsoHolds, ...sayUnread(file), ...document.notes],
    ...(leftOut.length > 0 ? { leftOut } : {}),
  };
}
