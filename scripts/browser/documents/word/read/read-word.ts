import { CopyProblem } from "../../../answers/copy-problem";
import { gatherAnswers } from "../../sheet/control-values";
import type { SavedCopy, Sheet } from "../../sheet/filled-sheet";
import { BOOKMARK_PREFIX, SHEET_MARK, sheetMark } from "../package/bookmark-name";
import { openWord } from "../package/open-word";
import { listLeftOut } from "./list-left-out";
import type { Lines } from "./read-lines";
import { readLines } from "./read-lines";
import { readWordValues } from "./read-word-values";

/** Learn which worksheet a document is, by its own bookmark, or else by its properties. */
function identify({ marks }: Lines, identifier: string, { worksheet, was }: Sheet) {
  for (const { key } of marks) {
    const [, digits, words] = SHEET_MARK.exec(key) ?? [];
    if (!digits || !words) continue;
    const version = Number(digits);
    const known = [worksheet, ...was].find((id) => sheetMark(version, id) === key);
    return { version, worksheet: known ?? (identifier || words.replaceAll("_", "-")) };
  }
  return { version: 1, worksheet: identifier };
}

/**
 * Read the answers in a worksheet's Word document, in the shape of a saved copy.
 *
 * An answer is found by the tag of its content control, or by its bookmark where another program
 * dropped the tags. A row counts by its place in its table, so that rows which people add or copy
 * are read as well. What is deleted with changes tracked is not read. Throws CopyProblem.
 */
export async function readWord(bytes: Uint8Array, sheet: Sheet): Promise<SavedCopy> {
  const { body, identifier } = await openWord(bytes);
  const lines = readLines(body);
  const found = identify(lines, identifier, sheet);
  const hasAnswers = lines.marks.some(({ key, isTag }) => isTag || key.startsWith(BOOKMARK_PREFIX));
  if (!found.worksheet) {
    throw new CopyProblem(
      "This Word document is not a worksheet of this guide. Choose one that you downloaded here.",
    );
  }
  if (!hasAnswers) {
    throw new CopyProblem(
      "The program that saved this document took out what says which answer is which. Choose the " +
        "document as you downloaded it, or a saved copy.",
    );
  }
  const answers = gatherAnswers(sheet.questions, sheet.renamed, readWordValues(lines, sheet));
  const leftOut = listLeftOut(lines.marks, sheet);
  return { format: sheet.format, ...found, answers, ...(leftOut.length > 0 ? { leftOut } : {}) };
}
