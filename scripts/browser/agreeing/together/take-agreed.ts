import type { Answers } from "../../answers/answer";
import { findUndos, offerUndo } from "../../dialogs/offer-undo";
import { showUndo } from "../../dialogs/show-undo";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { announceChange, readAnswers } from "../../session/open-worksheet";
import { takeSome } from "../../session/take-answers";
import { listTaken } from "../changes/is-taken";
import type { Comparison } from "../comparing/list-matters";

/** Put what was agreed into the form as one change, and offer to take that back. */
export function takeAgreed(
  worksheet: OpenWorksheet,
  comparison: Comparison,
  onChanged: () => void,
): void {
  const place = findUndos(worksheet.frame);
  if (!place) return;
  const before = readAnswers(worksheet);
  const taken = new Set(listTaken(comparison));
  const take = (answers: Answers, why: string): void => {
    announceChange(worksheet, why);
    takeSome(worksheet, taken, answers, new Map());
    onChanged();
  };
  const run = (): void => {
    take(comparison.answers, "agree");
    showUndo(place, "What you agreed is in the form.", undo);
  };
  const undo = (): void => {
    take(before, "undo");
    const words = "Your earlier answers are back in the form.";
    worksheet.status.say(words);
    offerUndo(place, words, run, "Take what you agreed again");
  };
  run();
}
