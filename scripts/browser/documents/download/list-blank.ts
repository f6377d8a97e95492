import { isAsked, readConditions } from "../../form/asked";
import type { Question } from "../../form/questions";
import { listQuestions } from "../../form/questions";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";

/** List the questions without an answer, of those that are asked just now. */
export function listBlank(worksheet: OpenWorksheet): Question[] {
  const { fields } = worksheet;
  const answers = readAnswers(worksheet);
  const conditions = readConditions(fields);
  const open = fields.filter(
    ({ id, element }) =>
      !answers.has(id) &&
      !("worksheetRetired" in element.dataset) &&
      isAsked(id, conditions, answers),
  );
  return listQuestions({ fields: open });
}
