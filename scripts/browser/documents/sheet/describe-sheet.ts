import type { Agreement } from "../../agreeing/record/agreement";
import { AGREEMENT_ID } from "../../agreeing/record/agreement";
import { readAgreement } from "../../agreeing/record/read-agreement";
import type { Answers } from "../../answers/answer";
import { stampFile } from "../../answers/clock";
import { listHidden, readConditions } from "../../form/asked";
import { listQuestions } from "../../form/questions";
import type { FileIds } from "../../relationships/file-ids";
import { stampIds } from "../../relationships/file-ids";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import type { FilledSheet } from "./filled-sheet";

/** List the questions whose answer is for its writer alone. */
function listPrivate({ fields }: OpenWorksheet): string[] {
  const found = fields.filter(({ element }) => "worksheetPrivate" in element.dataset);
  return found.map(({ id }) => id);
}

/** What a document says of its answers beside them: whose and which they are, and what was agreed. */
export interface SheetMarks extends FileIds {
  readonly agreement?: Agreement | undefined;
}

/**
 * Describe the worksheet with these answers, for the parts that are fetched.
 *
 * An answer to a question that is not asked just now is left out: nobody sees it, so it goes nowhere.
 * A private one is left out unless `isPrivateIn`. Then its question is left out with it, answered or
 * not: whoever gets the file has an answer of their own there, which its blank must not empty.
 */
export function describeAnswers(
  worksheet: OpenWorksheet,
  all: Answers,
  marks: SheetMarks,
  isPrivateIn: boolean,
): FilledSheet {
  const answers = new Map(all);
  const hidden = listHidden(readConditions(worksheet.fields), answers);
  for (const id of hidden) answers.delete(id);
  const ofWriter = listPrivate(worksheet).filter((id) => !hidden.includes(id));
  const answered = ofWriter.filter((id) => answers.has(id));
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
    hidden,
    private: answered,
    ...stampFile(),
    ...marks,
  };
}

/** Describe the worksheet as it stands on the page now. */
export const describeSheet = (worksheet: OpenWorksheet, isPrivateIn = false): FilledSheet =>
  describeAnswers(
    worksheet,
    readAnswers(worksheet),
    {
      ...stampIds(worksheet),
      agreement: readAgreement(worksheet.unasked.get(AGREEMENT_ID)),
    },
    isPrivateIn,
  );
