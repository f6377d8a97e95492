import type { Copy } from "../copies/parse-copy";
import { offerUndo } from "../dialogs/offer-undo";
import { chooseRival } from "../session/choose-rival";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceChange, readAnswers } from "../session/open-worksheet";
import { takeSome } from "../session/take-answers";

const BACK = "Your earlier answers are back.";

/** Say how much came from the file; what the worksheet does not ask counts for nothing here. */
const sayDone = (count: number) =>
  count === 1
    ? "1 answer from the file is on this page."
    : `${count || "The"} answers from the file are on this page.`;

/**
 * Put the chosen answers of a copy on the page, and offer to take that back, again and again.
 *
 * Only what was taken is taken back: what is typed into other fields meanwhile stays.
 */
export function takeCopy(
  worksheet: OpenWorksheet,
  copy: Copy,
  taken: ReadonlySet<string>,
  place: HTMLElement,
): void {
  const before = readAnswers(worksheet);
  const unaskedBefore = new Map(
    [...copy.unasked.keys()].map((id) => [id, worksheet.unasked.get(id) ?? ""]),
  );
  const done = sayDone(taken.size);
  announceChange(worksheet, "open");
  takeSome(worksheet, taken, copy.answers, copy.unasked);
  for (const { field, value } of copy.replaced) chooseRival(worksheet, field, value);
  worksheet.status.say(done);
  const undo = () => {
    const again: Copy = { ...copy, answers: readAnswers(worksheet), replaced: [] };
    announceChange(worksheet, "undo");
    takeSome(worksheet, taken, before, unaskedBefore);
    worksheet.status.say(BACK);
    const takeAgain = () => takeCopy(worksheet, again, taken, place);
    offerUndo(place, BACK, takeAgain, "Take the file’s answers again", "start");
  };
  offerUndo(place, done, undo, "Undo", "start");
}
