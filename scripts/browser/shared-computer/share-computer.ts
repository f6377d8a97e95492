import { loadPart } from "../lazy/load-part";
import type { Keeping } from "../saving/keeping";
import { offerAction } from "../session/offer-action";
import type { OpenWorksheet } from "../session/open-worksheet";

const TROUBLE = {
  key: "shared-computer",
  title: "Your answers were not moved",
  words: [
    "Something that this needs did not work. Everything is where it was. Try again, or load " +
      "the page again first.",
  ],
};

/**
 * Offer to keep answers in this tab only, for a computer that others use too; there, the way back.
 *
 * The bar asks while the worksheet is empty, and the menu offers it always. A line at the top says
 * that it is so. What asks and moves the answers is fetched when it is used.
 */
export function shareComputer(worksheet: OpenWorksheet, keeping: Keeping): void {
  const { frame, isTabOnly } = worksheet;
  const line = frame.querySelector<HTMLElement>("[data-worksheet-shared]");
  const offer = frame.querySelector<HTMLElement>("[data-worksheet-first]");
  offerAction(worksheet, TROUBLE, async () => {
    const part = await loadPart<typeof import("./part")>("shared-computer");
    await (isTabOnly ? part.keepOnDevice : part.keepInTab)(worksheet, keeping);
  });
  if (!isTabOnly) return;
  if (line) line.hidden = false;
  if (offer) offer.hidden = true;
  loadPart<typeof import("./part")>("shared-computer").then(
    (part) => part.warnLeaving(worksheet, keeping.saver),
    reportError,
  );
}
