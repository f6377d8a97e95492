import type { Answer } from "../../answers/answer";
import { findUndos, offerUndo } from "../../dialogs/offer-undo";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { announceChange, readAnswers } from "../../session/open-worksheet";
import { takeSome } from "../../session/take-answers";
import type { AnswerSet } from "../record/agreement";

/** Put what was agreed back where it was changed since, as one change that can be taken back. */
export function takeChangeBack(
  worksheet: OpenWorksheet,
  agreed: AnswerSet,
  ids: readonly string[],
): void {
  const before = readAnswers(worksheet);
  const taken = new Set(ids);
  announceChange(worksheet, "undo");
  takeSome(worksheet, taken, new Map<string, Answer>(Object.entries(agreed)), new Map());
  const done = "The page says again what you agreed.";
  worksheet.status.say(done);
  const place = findUndos(worksheet.frame);
  const undo = (): void => {
    announceChange(worksheet, "undo");
    takeSome(worksheet, taken, before, new Map());
    worksheet.status.say("Your change is back.");
  };
  if (place) offerUndo(place, done, undo);
}
