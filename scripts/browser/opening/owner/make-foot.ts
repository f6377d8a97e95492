import { makeElement } from "../../dialogs/make-element";

/** Make the foot of a long dialog, which holds its buttons and stays in view. */
export const makeFoot = (...buttons: readonly HTMLElement[]): HTMLElement =>
  makeElement(
    "div",
    { class: "worksheet-download-foot" },
    makeElement("div", { class: "worksheet-buttons" }, ...buttons),
  );

/** Give the dialog that holds a form the look of one with a foot, and hear when it is closed. */
export function fitDialog(form: HTMLElement, onClose: () => void): void {
  const dialog = form.closest("dialog");
  dialog?.classList.add("worksheet-download");
  dialog?.addEventListener("close", onClose);
}
