import type { Answer } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { adaptAnswer } from "../../form/adapt-answer";
import { readConditions } from "../../form/asked";
import { listQuestions } from "../../form/questions";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import { isRetired } from "../../session/retired";
import type { Given } from "../comparing/compared";
import type { Agreement, AnswerSet } from "../record/agreement";

/** List the questions that nobody agrees on: private ones, and those that are no longer asked. */
export function listNoMatter(worksheet: OpenWorksheet): string[] {
  const out = worksheet.fields.filter(
    ({ id, element }) => "worksheetPrivate" in element.dataset || isRetired(worksheet, id),
  );
  return out.map(({ id }) => id);
}

/** Take of answers what two people agree on; what is private or signed goes nowhere. */
export function takeMatters(
  worksheet: OpenWorksheet,
  answers: ReadonlyMap<string, Answer>,
): AnswerSet {
  const out = new Set(listNoMatter(worksheet));
  const signed = worksheet.fields.filter(({ kind }) => kind === "signature");
  for (const { id } of signed) out.add(id);
  const known = new Set(worksheet.fields.map(({ id }) => id));
  return Object.fromEntries([...answers].filter(([id]) => known.has(id) && !out.has(id)));
}

/** Take from the page what two people agree on. */
export const readMatters = (worksheet: OpenWorksheet): AnswerSet =>
  takeMatters(worksheet, readAnswers(worksheet));

/** Give kept answers the shapes and ids that the worksheet has now. */
function adapt({ fields }: OpenWorksheet, kept: AnswerSet): [string, Answer][] {
  return fields.flatMap((field) => {
    const answer = adaptAnswer(field, kept[field.id]);
    return answer === undefined || isBlank(answer) ? [] : [[field.id, answer]];
  });
}

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
    mine: adapt(worksheet, own),
    theirs: adapt(worksheet, theirs?.answers ?? own),
  };
}
