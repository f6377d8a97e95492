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

/** Which answers go: all that are asked, but for private ones. */
export interface Going {
  /** The private questions whose answers go along. */
  readonly privateIn?: readonly string[];
  /** The questions of the part that goes alone. */
  readonly only?: readonly string[] | undefined;
}

/** What a document says of its answers beside them: whose and which they are, and what was agreed. */
export interface SheetMarks extends FileIds {
  readonly agreement?: Agreement | undefined;
}

/**
 * Describe the worksheet with these answers, for the parts that are fetched.
 *
 * An answer to a question that is not asked just now is left out: nobody sees it, so it goes nowhere.
 * A private one is left out unless it is asked for, and all that is outside a part that goes alone.
 * Their questions are left out with them, answered or not: whoever gets the file has an answer of
 * their own there, which its blank must not empty. A part carries nothing of what was agreed either,
 * which has all answers.
 */
export function describeAnswers(
  worksheet: OpenWorksheet,
  all: Answers,
  marks: SheetMarks,
  { privateIn = [], only }: Going,
): FilledSheet {
  const answers = new Map(all);
  const outside = only
    ? worksheet.fields.map(({ id }) => id).filter((id) => !only.includes(id))
    : [];
  const others = outside.filter((id) => answers.has(id));
  for (const id of outside) answers.delete(id);
  const hidden = listHidden(readConditions(worksheet.fields), all).filter(
    (id) => !outside.includes(id),
  );
  for (const id of hidden) answers.delete(id);
  const ofWriter = listPrivate(worksheet).filter(
    (id) => !hidden.includes(id) && !outside.includes(id),
  );
  const answered = ofWriter.filter((id) => answers.has(id));
  const left = ofWriter.filter((id) => !privateIn.includes(id));
  for (const id of left) answers.delete(id);
  return {
    worksheet: worksheet.id,
    was: worksheet.was,
    format: worksheet.format,
    questions: listQuestions(worksheet),
    renamed: worksheet.renamed,
    title: worksheet.title,
    answers,
    leftOut: [...hidden, ...left, ...outside],
    hidden,
    private: answered,
    others,
    ...stampFile(),
    ...marks,
    ...(only && { agreement: undefined }),
  };
}

/** Describe the worksheet as it stands on the page now. */
export const describeSheet = (worksheet: OpenWorksheet, going: Going = {}): FilledSheet =>
  describeAnswers(
    worksheet,
    readAnswers(worksheet),
    {
      ...stampIds(worksheet),
      agreement: readAgreement(worksheet.unasked.get(AGREEMENT_ID)),
    },
    going,
  );
