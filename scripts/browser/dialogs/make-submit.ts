/** The two buttons with which a dialog that asks something ends. */

import { makeButton, makeElement } from "./make-element";
import type { Pages } from "./turn-pages";

/** Make the button that sends the form. */
export const makeSubmit = (words = ""): HTMLButtonElement =>
  makeElement("button", { type: "submit", class: "worksheet-button worksheet-button-main" }, words);

/** Make the button that leaves all as it is. */
export const makeCancel = (pages: Pick<Pages, "close">): HTMLButtonElement =>
  makeButton("Cancel", "worksheet-button worksheet-button-quiet", () => pages.close());
