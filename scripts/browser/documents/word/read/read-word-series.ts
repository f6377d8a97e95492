import { isCopyProblem } from "../../../answers/copy-problem";
import { gatherAnswers } from "../../sheet/control-values";
import type { ReadSheet } from "../../sheet/filled-sheet";
import type { ReadEntries, ReadEntry } from "../../sheet/list-entries";
import { listEntries } from "../../sheet/list-entries";
import type { FoundEntry } from "./find-entries";
import type { Blank } from "./learn-blank";
import { learnNames } from "./name-marks";
import { readWordValues } from "./read-word-values";

/** Read the entries of a document, each by itself: what is wrong with one concerns no other. */
export function readWordSeries(
  found: readonly FoundEntry[],
  sheet: ReadSheet,
  blank: Blank | undefined,
): ReadEntries {
  const names = learnNames(sheet);
  const read = found.map(({ entry, name, document }): ReadEntry => {
    try {
      const { values, leftOver } = readWordValues(document, sheet, blank, names);
      const answers = gatherAnswers(sheet.questions, sheet.renamed, values);
      return { name, entry, answers, leftOver };
    } catch (problem) {
      if (!isCopyProblem(problem)) throw problem;
      return { name, entry, answers: {}, leftOver: [], problem: problem.message };
    }
  });
  return listEntries(read);
}
