import type { Answer, Answers } from "../answers/answer";
import { isBlank, isSameAnswer } from "../answers/answer";
import { shapeAnswer } from "../answers/shape-answer";
import { readAnswer } from "../form/read-answer";
import { showAnswer } from "../form/show-answer";
import type { OpenWorksheet } from "./open-worksheet";
import { announceEdit } from "./open-worksheet";

/**
 * Put these answers on the page in place of what is there, to be saved like typing.
 *
 * Of the fields, only `taken` are touched; one that the answers do not mention becomes blank, for
 * a copy leaves blank answers out. Fields that already say the same are left alone. Answers that
 * the page does not ask for are added.
 */
export function takeSome(
  worksheet: OpenWorksheet,
  taken: ReadonlySet<string>,
  answers: ReadonlyMap<string, Answer>,
  unasked: ReadonlyMap<string, unknown>,
): void {
  const changed: string[] = [];
  for (const field of worksheet.fields.filter(({ id }) => taken.has(id))) {
    const wanted = answers.get(field.id) ?? shapeAnswer(field.kind, null) ?? "";
    if (isSameAnswer(readAnswer(field), wanted)) continue;
    showAnswer(field, wanted);
    changed.push(field.id);
  }
  for (const [id, value] of unasked) {
    if (isSameAnswer(worksheet.unasked.get(id), value) && !isBlank(value)) continue;
    worksheet.unasked.set(id, value);
    changed.push(id);
  }
  announceEdit(worksheet, changed);
}

/** Put these answers on the page in place of everything that is there. */
export function takeAnswers(
  worksheet: OpenWorksheet,
  answers: Answers,
  unasked: ReadonlyMap<string, unknown>,
): void {
  takeSome(worksheet, new Set(worksheet.fields.map(({ id }) => id)), answers, unasked);
}
