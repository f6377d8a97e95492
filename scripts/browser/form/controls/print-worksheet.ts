import type { OpenWorksheet } from "../../session/open-worksheet";
import { onAction } from "../../session/open-worksheet";
import { mirrorText } from "./mirror-text";

const TEXT_BOXES = "textarea, input[type=text]";

/** Print every answer whole: before each printing, copy the boxes' text to where it can flow. */
export function printWorksheet(worksheet: OpenWorksheet): void {
  window.addEventListener("beforeprint", () => {
    const boxes = worksheet.form.querySelectorAll<HTMLInputElement>(TEXT_BOXES);
    for (const box of boxes) mirrorText(box);
    worksheet.form.dataset.worksheetPrint = "mirror";
  });
  onAction(worksheet, "print", () => window.print());
}
