import { makeButton, makeElement } from "./make-element";
import { moveFocus } from "./move-focus";

/**
 * Show, in its place in the page, what was just done and a button to take it back.
 *
 * Earlier offers stay, because each holds words that are nowhere else by then. The newest stands
 * at the end of its place, or at its start. The words are announced by the status line, so this
 * line has no role of its own.
 */
export function offerUndo(
  place: HTMLElement,
  words: string,
  undo: () => void,
  button = "Undo",
  at: "start" | "end" = "end",
): void {
  const line = makeElement(
    "p",
    { class: "worksheet-undo", "data-worksheet-undo": "" },
    makeElement("span", {}, words),
    makeButton(button, "worksheet-button", () => {
      moveFocus(place, () => {
        line.remove();
        undo();
      });
    }),
  );
  place.insertBefore(line, at === "start" ? place.firstChild : null);
}
