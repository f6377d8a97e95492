import type { Answers } from "../answers/answer";
import type { Copy } from "../copies/parse-copy";
import { findUndos, offerUndo } from "../dialogs/offer-undo";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceChange } from "../session/open-worksheet";

/** How to read and change the page; a part that is fetched must be given these. */
export interface PageAnswers {
  read(): Answers;
  take(answers: Answers, unasked: ReadonlyMap<string, unknown>): void;
}

const BACK = "Your newer answers are back.";

/** Bring a state back onto the page, to be saved like typing, and offer to undo it. */
export function bringBack(
  worksheet: OpenWorksheet,
  page: PageAnswers,
  { answers, unasked, unreadable }: Pick<Copy, "answers" | "unasked" | "unreadable">,
  name: string,
): void {
  const place = findUndos(worksheet.frame);
  const before = page.read();
  const unaskedBefore = new Map(
    [...unasked.keys()].map((id) => [id, worksheet.unasked.get(id) ?? ""]),
  );
  const kept = [...before].filter(([id]) => unreadable.includes(id));
  announceChange(worksheet, "back");
  page.take(new Map([...kept, ...answers]), unasked);
  const done = `The version “${name}” is on this page.`;
  worksheet.status.say(done);
  const undo = () => {
    const again = { answers: page.read(), unasked, unreadable };
    announceChange(worksheet, "undo");
    page.take(before, unaskedBefore);
    worksheet.status.say(BACK);
    const repeat = () => bringBack(worksheet, page, again, name);
    if (place) offerUndo(place, BACK, repeat, "Bring the version back again");
  };
  if (place) offerUndo(place, done, undo, "Undo");
}
