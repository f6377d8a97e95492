import { AGREEMENT_ID } from "../agreeing/record/agreement";
import { mergeStored } from "../agreeing/record/merge-agreements";
import type { Answers } from "../answers/answer";
import type { Copy } from "../copies/parse-copy";
import { findUndos, offerUndo } from "../dialogs/offer-undo";
import { showUndo } from "../dialogs/show-undo";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceChange } from "../session/open-worksheet";

/** How to read and change the page; a part that is fetched must be given these. */
export interface PageAnswers {
  read(): Answers;
  take(answers: Answers, unasked: ReadonlyMap<string, unknown>): void;
}

const BACK = "Your newer answers are back.";

/** What comes back of a state. */
type BroughtBack = Pick<Copy, "agreement" | "answers" | "unasked" | "unreadable">;

/** Bring a state back onto the page, to be saved like typing, and offer to undo it. */
export function bringBack(
  worksheet: OpenWorksheet,
  page: PageAnswers,
  { agreement, answers, unasked, unreadable }: BroughtBack,
  name: string,
): void {
  const place = findUndos(worksheet.frame);
  const before = page.read();
  const unaskedBefore = new Map(
    [...unasked.keys()].map((id) => [id, worksheet.unasked.get(id) ?? ""]),
  );
  const kept = [...before].filter(([id]) => unreadable.includes(id));
  announceChange(worksheet, "back");
  // What was agreed since stays agreed, whatever the answers say again.
  const whole = mergeStored(worksheet.unasked.get(AGREEMENT_ID), agreement);
  const others = new Map([...unasked, ...(whole ? [[AGREEMENT_ID, whole] as const] : [])]);
  page.take(new Map([...kept, ...answers]), others);
  const done = `The version “${name}” is on this page.`;
  worksheet.status.say(done);
  const undo = () => {
    const again = { agreement, answers: page.read(), unasked, unreadable };
    announceChange(worksheet, "undo");
    page.take(before, unaskedBefore);
    worksheet.status.say(BACK);
    const repeat = () => bringBack(worksheet, page, again, name);
    if (place) offerUndo(place, BACK, repeat, "Bring the version back again");
  };
  if (place) showUndo(place, done, undo);
}
