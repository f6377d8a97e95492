import { loadPart } from "../lazy/load-part";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";
import { warnLeaving } from "./warn-leaving";

const PROBLEM = "shared-computer";

/** Name the way back on the button that led into the tab. */
function nameWayBack({ frame }: OpenWorksheet): void {
  for (const button of frame.querySelectorAll('[data-worksheet-action="shared-computer"]')) {
    button.textContent = "Keep on this device instead";
  }
}

/**
 * Offer to keep answers in this tab only, for a computer that others use too; there, the way back.
 *
 * A line at the top says so while this browser holds nothing, and as long as it is so; later the
 * offer stands among the actions. What asks and moves the answers is fetched when it is used.
 */
export function shareComputer(worksheet: OpenWorksheet, keeping: Keeping): void {
  const { alerts, frame, isTabOnly } = worksheet;
  const line = frame.querySelector<HTMLElement>(
    `[data-worksheet-shared="${isTabOnly ? "tab" : "device"}"]`,
  );
  const show = (isShown: boolean) => {
    if (line) line.hidden = !isShown;
  };
  const change = async (): Promise<void> => {
    alerts.hide(PROBLEM);
    const part = await loadPart<typeof import("./part")>("shared-computer");
    await (isTabOnly ? part.keepOnDevice : part.keepInTab)(worksheet, keeping);
  };
  const fail = (): void =>
    alerts.show({
      key: PROBLEM,
      title: "Your answers were not moved",
      words: [
        "Something that this needs did not work. Everything is where it was. Try again, or load " +
          "the page again first.",
      ],
      takesFocus: true,
    });
  onAction(worksheet, "shared-computer", () => void change().catch(fail));
  if (isTabOnly) {
    nameWayBack(worksheet);
    show(true);
    warnLeaving(worksheet, keeping.saver);
  } else keeping.store.isUnused().then(show, () => undefined);
}
