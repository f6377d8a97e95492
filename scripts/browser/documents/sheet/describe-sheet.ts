import { listQuestions } from "../../form/questions";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import type { FilledSheet } from "./filled-sheet";

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
