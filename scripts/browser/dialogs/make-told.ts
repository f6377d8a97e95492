import { makeElement } from "./make-element";

/**
 * Make the line of a dialog that says what its buttons have done.
 *
 * It is read out as the page's one role=status is, which lies behind the dialog, where the browser
 * lets nobody hear it.
 */
export const makeTold = (): HTMLElement =>
  makeElement("p", { "aria-live": "polite", "aria-atomic": "true", "data-worksheet-told": "" });
