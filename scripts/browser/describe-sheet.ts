import type { FilledSheet } from "./filled-sheet";
import type { OpenWorksheet } from "./open-worksheet";
import { readAnswers } from "./open-worksheet";
import { listQuestions } from "./questions";

/** Describe the worksheet as it stands on the page now, for the parts that are fetched. */
export function describeSheet(worksheet: OpenWorksheet): FilledSheet {
  return {
    worksheet: worksheet.id,
    was: worksheet.was,
    format: worksheet.format,
    questions: listQuestions(worksheet),
    renamed: worksheet.renamed,
    title: worksheet.title,
    answers: readAnswers(worksheet),
  };
}
