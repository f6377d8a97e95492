import type { Answer } from "../answers/answer";
import { moveFocus } from "../dialogs/move-focus";
import { makeOffer } from "../dialogs/offer-undo";
import { adaptAnswer } from "../form/adapt-answer";
import { readAnswer } from "../form/read-answer";
import { showAnswer } from "../form/show-answer";
import type { OpenWorksheet } from "./open-worksheet";
import { announceChange, announceEdit } from "./open-worksheet";

/** Offer, beside a field, the rival: another tab's answer that a later one replaced; and back. */
export function chooseRival(worksheet: OpenWorksheet, id: string, other: unknown): void {
  const field = worksheet.fields.find((each) => each.id === id);
  const answer: Answer | undefined = field && adaptAnswer(field, other);
  if (!field || answer === undefined) return;
  const swap = () => {
    announceChange(worksheet, "merge");
    const here = readAnswer(field);
    showAnswer(field, answer);
    announceEdit(worksheet, [id]);
    chooseRival(worksheet, id, here);
  };
  const words = "There is another version of this answer, written in another tab or earlier.";
  moveFocus(field.element, () => {
    // One offer a field: the answer that it held is in the database.
    field.element.querySelector(":scope > [data-worksheet-undo]")?.remove();
    field.element.append(makeOffer(field.element, words, "Use the other version", swap));
  });
}
