import { stampFile } from "../../answers/clock";
import { listHidden, readConditions } from "../../form/asked";
import { listQuestions } from "../../form/questions";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import type { FilledSheet } from "./filled-sheet";

/**
 * Describe the worksheet as it stands on the page now, for the parts that are fetched.
 *
 * An answer to a question that is not asked just now is left out: nobody sees it, so it goes nowhere.
 */
export function describeSheet(worksheet: OpenWorksheet): FilledSheet {
  const answers = readAnswers(worksheet);
  const leftOut = listHidden(readConditions(worksheet.fields), answers);
  for (const id of leftOut) answers.delete(id);
  return {
    worksheet: worksheet.id,
    was: worksheet.was,
    format: worksheet.format,
    questions: listQuestions(worksheet),
    renamed: worksheet.renamed,
    title: worksheet.title,
    answers,
    leftOut,
    ...stampFile(),
  };
}
