import type { Sheet } from "../../sheet/filled-sheet";
import type { Lines } from "../lines/lines";
import { findAnswerMarks } from "./answer-marks";
import { cutLines } from "./cut-lines";
import type { KnownWords } from "./known-words";
import { nameMarks, namePartsOf } from "./name-marks";
import { nameRows } from "./name-rows";

/** Learn the worksheet's own words from its blank document, and which control comes behind which. */
export function learnBlank(known: KnownWords, blank: Lines, sheet: Sheet): void {
  const partsOf = namePartsOf(sheet);
  const { rows, others } = nameRows(blank, nameMarks(blank, sheet), (id) => partsOf(id)?.question);
  const { answers } = findAnswerMarks(blank, [...rows.marks, ...others]);
  for (const { line: at, text, start, answer } of cutLines(blank, answers, [])) {
    const line = blank.lines[at];
    if (start && answer) known.addSlot({ name: answer.name, column: line?.cell?.column });
    else if (!answer && line) known.add(text, line.style, line);
  }
}
