import { makeElement } from "./make-element";

/** A dialog that shows one page after another. */
export interface Pages {
  /** Show a page in place of the one before; focus goes to its heading. */
  turn(title: string, ...content: readonly Node[]): void;
  close(): void;
}

/**
 * Open a dialog of several pages.
 *
 * Like `ask`, it is the browser's own, which keeps focus inside and gives it back afterwards, and
 * keys typed in it go no further.
 */
export function turnPages(frame: HTMLElement, name: string): Pages {
  const titleId = `worksheet-${name}-title`;
  const dialog = makeElement("dialog", {
    class: "worksheet-dialog",
    "data-worksheet-dialog": name,
    "aria-labelledby": titleId,
  });
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  return {
    turn(title, ...content) {
      const heading = makeElement("h2", { id: titleId, tabindex: "-1" }, title);
      dialog.replaceChildren(heading, ...content);
      if (!dialog.isConnected) {
        frame.append(dialog);
        dialog.showModal();
      }
      dialog.scrollTop = 0;
      heading.focus();
    },
    close: () => dialog.close(),
  };
}
