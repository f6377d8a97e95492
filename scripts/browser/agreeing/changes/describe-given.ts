import type { Answer } from "../../answers/answer";
import { readConditions } from "../../form/asked";
import { listQuestions } from "../../form/questions";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import type { Given } from "../comparing/compared";
import type { Agreement, AnswerSet } from "../record/agreement";
import { adaptAnswers } from "./adapt-answers";
import { isAgreeable, listAgreeable } from "./list-agreeable";

/** List the questions that nobody agrees on. */
export const listNoMatter = ({ fields }: OpenWorksheet): string[] =>
  fields.filter((field) => !isAgreeable(field)).map(({ id }) => id);

/** Take of answers what two people agree on; what is private or signed goes nowhere. */
export function takeMatters(
  worksheet: OpenWorksheet,
  answers: ReadonlyMap<string, Answer>,
): AnswerSet {
  const ids = new Set(listAgreeable(worksheet).map(({ id }) => id));
  return Object.fromEntries([...answers].filter(([id]) => ids.has(id)));
}

/** Take from the page what two people agree on. */
export const readMatters = (worksheet: OpenWorksheet): AnswerSet =>
  takeMatters(worksheet, readAnswers(worksheet));

/** Describe both sides as they are kept; without theirs, what is on the page is what both say. */
export function describeGiven(
  worksheet: OpenWorksheet,
  { mine, theirs }: Pick<Agreement, "mine" | "theirs">,
): Given {
  const own = mine && theirs ? mine : readMatters(worksheet);
  return {
    questions: listQuestions(worksheet),
    conditions: readConditions(worksheet.fields),
    leftOut: listNoMatter(worksheet),
    mine: adaptAnswers(worksheet, own),
    theirs: adaptAnswers(worksheet, theirs?.answers ?? own),
  };
}
