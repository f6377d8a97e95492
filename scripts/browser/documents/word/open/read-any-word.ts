import { CopyProblem } from "../../../answers/copy-problem";
import type { DescribedReading } from "../../prose/described-reading";
import type { SavedCopy, Sheet } from "../../sheet/filled-sheet";
import { PROSE_MARK } from "../package/bookmark-name";
import { readWord } from "../read/read-word";
import { readProse } from "./read-prose";

const UNKNOWN =
  "What this page needs to read such a document could not be loaded. Perhaps you are offline: try " +
  "again later.";

/**
 * Read the answers in a worksheet's Word document, be it the form or the one to read.
 *
 * `reading` is what the worksheet says of the one to read. Throws CopyProblem.
 */
export const readAnyWord = (
  bytes: Uint8Array,
  sheet: Sheet,
  blank?: Uint8Array,
  reading?: DescribedReading,
): Promise<SavedCopy> =>
  readWord(bytes, sheet, blank, (document, agreement) => {
    if (!document.marks.some(({ key, isTag }) => !isTag && key === PROSE_MARK)) return undefined;
    // Whoever knows no question wants to know which worksheet it is.
    if (sheet.questions.length === 0) return { answers: {} };
    if (!reading) throw new CopyProblem(UNKNOWN);
    return readProse(document, { ...sheet, agreement }, reading);
  });
