import { makeButton, makeElement } from "../../dialogs/make-element";

/** Show the list of sections in a sheet; it goes back to its place in the page once that is closed. */
export function showSections(frame: HTMLElement, nav: HTMLElement): void {
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
  // Whichever way the sheet was closed
  dialog.addEventListener("close", () => {
    home.replaceWith(nav);
    dialog.remove();
  });
  frame.append(dialog);
  dialog.showModal();
}
