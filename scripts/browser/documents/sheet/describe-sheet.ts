import type { Answers } from "../../answers/answer";
import { stampFile } from "../../answers/clock";
import { listHidden, readConditions } from "../../form/asked";
import { listQuestions } from "../../form/questions";
import { stampIds } from "../../relationships/file-ids";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import type { FilledSheet } from "./filled-sheet";

/** List the answered questions whose answer is for its writer alone. */
function listPrivate({ fields }: OpenWorksheet, answers: Answers): string[] {
  const found = fields.filter(({ element }) => "worksheetPrivate" in element.dataset);
  return found.map(({ id }) => id).filter((id) => answers.has(id));
}

/**
 * Describe the worksheet as it stands on the page now, for the parts that are fetched.
 *
 * An answer to a question that is not asked just now is left out: nobody sees it, so it goes nowhere.
 * A private one is left out unless `isPrivateIn`.
 */
export function describeSheet(worksheet: OpenWorksheet, isPrivateIn = false): FilledSheet {
  const answers = readAnswers(worksheet);
  const hidden = listHidden(readConditions(worksheet.fields), answers);
  for (const id of hidden) answers.delete(id);
  const ofWriter = listPrivate(worksheet, answers);
  const leftOut = isPrivateIn ? hidden : [...hidden, ...ofWriter];
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
    private: ofWriter,
    ...stampFile(),
    ...stampIds(worksheet),
  };
}
