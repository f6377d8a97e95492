import type { Answer } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { adaptAnswer } from "../../form/adapt-answer";
import type { OpenWorksheet } from "../../session/open-worksheet";
import type { AnswerSet } from "../record/agreement";

/**
 * Give answers that were kept the ids and shapes that the worksheet has now, in page order.
 *
 * What it does not ask any more, or nobody can read, is left out.
 */
export function adaptAnswers(
  { fields, renamed }: Pick<OpenWorksheet, "fields" | "renamed">,
  kept: AnswerSet,
): [string, Answer][] {
  return fields.flatMap((field): [string, Answer][] => {
    const earlier = [...renamed].flatMap(([before, now]) => (now === field.id ? [before] : []));
    const id = [field.id, ...earlier].find((each) => kept[each] !== undefined);
    const answer = id === undefined ? undefined : adaptAnswer(field, kept[id]);
    return answer === undefined || isBlank(answer) ? [] : [[field.id, answer]];
  });
}
