import { AGREEMENT_ID } from "../agreeing/record/agreement";
import { isSameAnswer } from "../answers/answer";
import type { Copy } from "../copies/parse-copy";
import { findUndos, offerUndo } from "../dialogs/offer-undo";
import { showUndo } from "../dialogs/show-undo";
import { findUnmatched } from "../form/unmatched/find-unmatched";
import { chooseRival } from "../session/choose-rival";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceChange, readAnswers } from "../session/open-worksheet";
import { takeSome } from "../session/take-answers";
import { nameQuestions } from "./describe-rest";
import { planAgreement } from "./plan-agreement";
import type { NamedFile } from "./tell-times";

/** Say where the page now shows words beside a question, because they fit nothing that it offers. */
function tellUnmatched(worksheet: OpenWorksheet, taken: ReadonlySet<string>): string[] {
  const fields = worksheet.fields.filter(({ id }) => taken.has(id));
  const told = fields.filter((field) => findUnmatched(field).length > 0).map(({ id }) => id);
  if (told.length === 0) return [];
  const place = told.length === 1 ? "the question" : "each question";
  return [
    `What the file says under ${nameQuestions(worksheet, told)} fits no choice or date there: it ` +
      `stands beside ${place}.`,
  ];
}

/**
 * Put the chosen answers of a copy on the page, and offer to take that back, again and again.
 *
 * Only what was taken is taken back: what is typed into other fields meanwhile stays. Focus goes to
 * the line that says what was done, so it is read at once, and the way back is the next stop.
 */
export function takeCopy(
  worksheet: OpenWorksheet,
  copy: Copy,
  taken: ReadonlySet<string>,
  done: string,
  { lead, onUndone }: Pick<NamedFile, "lead" | "onUndone"> = {},
): void {
  const place = findUndos(worksheet.frame);
  if (!place) return;
  const before = readAnswers(worksheet);
  const agreement = planAgreement(worksheet, copy);
  const unasked = new Map([
    ...copy.unasked,
    ...(agreement ? [[AGREEMENT_ID, agreement] as const] : []),
  ]);
  const unaskedBefore = new Map(
    [...unasked.keys()].map((id) => [id, worksheet.unasked.get(id) ?? ""]),
  );
  announceChange(worksheet, "open");
  takeSome(worksheet, taken, copy.answers, unasked);
  for (const { field, value } of copy.replaced) chooseRival(worksheet, field, value);
  const said = [...(lead ? [lead] : []), done, ...tellUnmatched(worksheet, taken)].join(" ");
  const undo = () => {
    const again: Copy = { ...copy, answers: readAnswers(worksheet), replaced: [] };
    announceChange(worksheet, "undo");
    // What was signed since stays.
    const isAgreed = !isSameAnswer(worksheet.unasked.get(AGREEMENT_ID), agreement);
    if (isAgreed) unaskedBefore.delete(AGREEMENT_ID);
    takeSome(worksheet, taken, before, unaskedBefore);
    if (onUndone) return onUndone();
    const back = before.size === 0 ? "The page is empty again." : "Your earlier answers are back.";
    worksheet.status.say(back);
    const takeAgain = () => takeCopy(worksheet, again, taken, done);
    offerUndo(place, back, takeAgain, "Take the file’s answers again");
  };
  showUndo(place, said, undo);
}
