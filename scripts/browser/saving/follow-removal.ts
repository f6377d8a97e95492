import { removeOffers } from "../dialogs/offer-undo";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { Contents } from "../storage/worksheet/read-contents";
import type { Keeping } from "./keeping";
import type { Saver } from "./saver";
import { makeWaysOn } from "./ways-on";

/** What a page knew before it looked: its filling-in, and which answers the database held. */
type Known = Pick<Saver, "filling" | "held">;

/** Tell whether answers have gone that this page knew to be in the database, and nobody cleared. */
export function isRemoved(contents: Contents, { filling: own, held }: Known): boolean {
  const { filling, answers, sets } = contents;
  const isCleared = filling !== own && (filling !== "" || answers.size > 0);
  // An answer that a file brought under an earlier id stands in the database, and not among ours.
  const isThere = (field: string) => answers.has(field) || sets[0].answers.has(field);
  return !isCleared && ![...held].every(isThere);
}

/**
 * Follow when the browser has removed what was saved, such as when someone deletes its data.
 *
 * What is on the page may be the last there is, or meant to go too: it stops saving and asks.
 */
export function followRemoval(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  { filling }: Contents,
): void {
  const ways = makeWaysOn(worksheet, keeping, filling, "removed");
  const empty = (): void => {
    removeOffers(worksheet.frame);
    ways.empty();
  };
  if (readAnswers(worksheet).size + worksheet.unasked.size === 0) {
    empty();
    return;
  }
  keeping.stop();
  worksheet.alerts.hide("save-failed");
  keeping.trouble.tellRemoved(empty, ways.keepAll);
}
