import type { Answers } from "./answer";
import { isBlank, isSameAnswer } from "./answer";
import type { OpenWorksheet } from "./open-worksheet";
import { announceEdit } from "./open-worksheet";
import { readAnswer } from "./read-answer";
import { shapeAnswer } from "./shape-answer";
import { showAnswer } from "./show-answer";

/**
 * Put these answers on the page in place of what is there, to be saved like typing.
 *
 * A field that they do not mention becomes blank: a copy leaves blank answers out. Fields that
 * already say the same are left alone. Answers that the page does not ask for are added.
 */
export function takeAnswers(
  worksheet: OpenWorksheet,
  answers: Answers,
  unasked: ReadonlyMap<string, unknown>,
): void {
  const changed: string[] = [];
  for (const field of worksheet.fields) {
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
