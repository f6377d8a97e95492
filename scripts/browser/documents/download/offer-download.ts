import { isBlank } from "../../answers/answer";
import type { KeptAside } from "../../copies/save-copy";
import { hideElement } from "../../dialogs/hide-element";
import { readAnswer } from "../../form/read-answer";
import { loadPart } from "../../lazy/load-part";
import { oneAtATime } from "../../lazy/one-at-a-time";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { onAction } from "../../session/open-worksheet";
import { tellUnmade } from "../tell-unmade";

const KEY = "download";

/** Show the button while there is something to take away. */
function showWhileAnswered({ frame, form, fields }: OpenWorksheet): void {
  const buttons = frame.querySelectorAll<HTMLElement>(`[data-worksheet-action="${KEY}"]`);
  const update = () => {
    const isEmpty = fields.every((field) => isBlank(readAnswer(field)));
    for (const button of buttons) hideElement(button, isEmpty);
  };
  for (const event of ["input", "worksheet-shown", "worksheet-edited"]) {
    form.addEventListener(event, update);
  }
  update();
}

/**
 * Offer the answers as a Word document, as a PDF, and as text to paste: what is on the page, whether
 * or not it is stored.
 *
 * What asks how, and what makes the file, is fetched when it is first used. Where that fails the
 * answers are on the page as before: it can be tried again, and a back-up needs nothing more.
 */
export function offerDownload(
  worksheet: OpenWorksheet,
  saveCopy: () => void,
  store?: KeptAside,
): void {
  let scope: string | undefined;
  const open = oneAtATime(async () => {
    try {
      const { takeAway } = await loadPart<typeof import("./part")>("download");
      worksheet.alerts.hide(KEY);
      await takeAway(worksheet, { saveCopy, key: KEY, store, scope });
    } catch (error) {
      const title = "The download could not be made just now";
      tellUnmade(worksheet, { key: KEY, title, error, tryAgain: () => void open(), saveCopy });
    }
  });
  const ask = (chosen?: string): void => {
    scope = chosen;
    void open();
  };
  onAction(worksheet, KEY, () => ask());
  worksheet.form.addEventListener("worksheet-take-all", () => ask("all"));
  showWhileAnswered(worksheet);
}
