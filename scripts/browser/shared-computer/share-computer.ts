import { loadPart } from "../lazy/load-part";
import { oneAtATime } from "../lazy/one-at-a-time";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";

const PROBLEM = "shared-computer";

/**
 * Offer to keep answers in this tab only, for a computer that others use too; there, the way back.
 *
 * The bar asks while the worksheet is empty, and the menu offers it always. A line at the top says
 * that it is so. What asks and moves the answers is fetched when it is used.
 */
export function shareComputer(worksheet: OpenWorksheet, keeping: Keeping): void {
  const { alerts, frame, isTabOnly } = worksheet;
  const line = frame.querySelector<HTMLElement>("[data-worksheet-shared]");
  const offer = frame.querySelector<HTMLElement>("[data-worksheet-first]");
  const change = oneAtATime(async () => {
    alerts.hide(PROBLEM);
    const part = await loadPart<typeof import("./part")>("shared-computer");
    await (isTabOnly ? part.keepOnDevice : part.keepInTab)(worksheet, keeping);
  });
  const act = () => void change().catch(fail);
  const fail = (): void =>
    alerts.show({
      key: PROBLEM,
      title: "Your answers were not moved",
      words: [
        "Something that this needs did not work. Everything is where it was. Try again, or load " +
          "the page again first.",
      ],
      actions: [{ words: "Try again", act }],
      takesFocus: true,
    });
  onAction(worksheet, "shared-computer", act);
  if (!isTabOnly) return;
  if (line) line.hidden = false;
  if (offer) offer.hidden = true;
  loadPart<typeof import("./part")>("shared-computer").then(
    (part) => part.warnLeaving(worksheet, keeping.saver),
    reportError,
  );
}
