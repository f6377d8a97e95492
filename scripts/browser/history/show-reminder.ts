import { LIMITS, sayDays } from "../answers/limits";
import { makeButton, makeElement } from "../dialogs/make-element";
import { moveFocus } from "../dialogs/move-focus";
import type { OpenWorksheet } from "../session/open-worksheet";

/**
 * Remind, quietly and above the questions, of work that is in no file; return how to end it.
 *
 * It is no alarm: nothing is wrong, and nothing is lost. So it takes no focus, and interrupts
 * nobody who listens to the page.
 */
export function showReminder(
  { form, frame }: OpenWorksheet,
  saveCopy: () => void,
  silence: () => void,
): () => void {
  const hide = () => moveFocus(form, () => note.remove());
  const note = makeElement(
    "section",
    { class: "worksheet-reminder", "data-worksheet-reminder": "", "aria-label": "Reminder" },
    makeElement("p", {}, makeElement("strong", {}, "Your newest work here is in no file yet.")),
    makeElement(
      "p",
      {},
      "For some days it has been in this browser only. Browsers tidy up: Safari removes it after " +
        `${sayDays(LIMITS.safariDays)} of use in which you do not visit this site. A file stays where you put it.`,
    ),
    makeElement(
      "div",
      { class: "worksheet-buttons" },
      makeButton("Back up", "worksheet-button worksheet-button-main", saveCopy),
      makeButton("Not now", "worksheet-button", () => {
        silence();
        hide();
      }),
    ),
  );
  (frame.querySelector(".worksheet-desk") ?? form).before(note);
  return hide;
}
