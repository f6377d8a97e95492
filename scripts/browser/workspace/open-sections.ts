import { makeButton, makeElement } from "../dialogs/make-element";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";

// From this width on the sections stand beside the form (scripts/styles/worksheet/contents.css).
const BESIDE = "(min-width: 64em)";

/** Open the list of sections in a sheet, where there is no room for it beside the form. */
export function openSections(worksheet: OpenWorksheet): void {
  const { frame } = worksheet;
  const nav = frame.querySelector<HTMLElement>("[data-worksheet-contents]");
  if (!nav) return;
  const open = (): void => {
    const home = makeElement("div", { hidden: "" });
    nav.before(home);
    const dialog = makeElement(
      "dialog",
      {
        class: "worksheet-dialog worksheet-sheet",
        "data-worksheet-dialog": "sections",
        "aria-labelledby": "worksheet-sections-title",
      },
      makeElement(
        "div",
        { class: "worksheet-sheet-head" },
        makeElement(
          "h2",
          { id: "worksheet-sections-title", tabindex: "-1", autofocus: "" },
          "Sections",
        ),
        makeButton("Close", "worksheet-button", () => dialog.close()),
      ),
      nav,
    );
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("click", ({ target }) => {
      const isOutside = target === dialog;
      const isLink = target instanceof Element && target.closest("a") !== null;
      if (isOutside || isLink) dialog.close();
    });
    // The list goes back to its place in the page, whichever way the sheet was closed.
    dialog.addEventListener("close", () => {
      home.replaceWith(nav);
      dialog.remove();
    });
    frame.append(dialog);
    dialog.showModal();
  };
  matchMedia(BESIDE).addEventListener("change", () => {
    nav.closest("dialog")?.close();
  });
  onAction(worksheet, "sections", open);
}
