import { LIMITS, sayDays } from "../../answers/limits";
import { makeElement } from "../../dialogs/make-element";
import type { OpenWorksheet } from "../../session/open-worksheet";

function makeAdvice(): HTMLElement {
  const days = sayDays(LIMITS.safariDays);
  return makeElement(
    "details",
    { class: "worksheet-advice", "data-worksheet-home-screen": "" },
    makeElement("summary", {}, `Safari: how to keep answers longer than ${days}`),
    makeElement(
      "p",
      {},
      `Safari removes what a site keeps after ${days} in which you use Safari and do not visit ` +
        "the site. On the home screen it is different. The makers of Safari’s engine write: “Web " +
        "applications added to the home screen are not part of Safari and thus have their own " +
        "counter of days of use.” We have read that, and have not tried it.",
    ),
    makeElement(
      "p",
      {},
      "To add this guide, choose Share in Safari, then “Add to Home Screen”. Your answers may not " +
        "go along: choose “Back up” here first, and “Open a file” there.",
    ),
  );
}

/**
 * Say why the home screen keeps answers longer than Safari does.
 *
 * The line comes once there are answers to keep, above the questions, and is folded. The words are
 * from WebKit's blog, “Full Third-Party Cookie Blocking and More”, of 24 March 2020.
 */
export function showHomeScreen({ form, frame }: OpenWorksheet): void {
  const look = (): void => {
    if (frame.dataset.worksheetState !== "saved") return;
    watcher.disconnect();
    (frame.querySelector(".worksheet-desk") ?? form).before(makeAdvice());
  };
  const watcher = new MutationObserver(look);
  watcher.observe(frame, { attributeFilter: ["data-worksheet-state"] });
  look();
}
