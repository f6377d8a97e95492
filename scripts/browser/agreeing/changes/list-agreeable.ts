import type { Answer, Answers } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { isAsked, readConditions } from "../../form/asked";
import type { Field } from "../../form/fields";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import { RETIRED } from "../../session/retired";
import type { AnswerSet } from "../record/agreement";

/** Tell whether two people agree on a field: not on what is private, signed or no longer asked. */
export const isAgreeable = ({ element, kind }: Field): boolean =>
  kind !== "signature" && !("worksheetPrivate" in element.dataset) && !element.matches(RETIRED);

/** List the fields on which two people agree, in page order. */
export const listAgreeable = ({ fields }: Pick<OpenWorksheet, "fields">): readonly Field[] =>
  fields.filter(isAgreeable);

/** Return what of these answers is a matter of agreement: asked just now, and not blank. */
export function takeAgreeable(worksheet: OpenWorksheet, answers: Answers): AnswerSet {
  const conditions = readConditions(worksheet.fields);
  const taken = listAgreeable(worksheet).flatMap(({ id }): [string, Answer][] => {
    const answer = answers.get(id);
    return answer === undefined || isBlank(answer) || !isAsked(id, conditions, answers)
      ? []
      : [[id, answer]];
  });
  return Object.fromEntries(taken);
}

/** Return what the page says of all on which two people agree. */
export const readAgreeable = (worksheet: OpenWorksheet): AnswerSet =>
  takeAgreeable(worksheet, readAnswers(worksheet));
