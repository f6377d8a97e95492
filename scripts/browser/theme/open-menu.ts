/** From this width on the menu is a column beside the page (navigation.css), never a popover. */
const COLUMN = "(min-width: 76.25em)";

function setBehind(menu: HTMLElement, isOpen: boolean): void {
  const behind = document.querySelectorAll<HTMLElement>(".md-skip, .md-header, main, .md-footer");
  for (const part of behind) part.inert = isOpen;
  if (isOpen) menu.querySelector<HTMLElement>("button")?.focus();
}

/**
 * The browser opens and closes the popover, Esc included. This says so to assistive technology,
 * keeps focus within the menu while it covers the page, and hands it back to the button.
 */
export function openMenu(): void {
  const menu = document.querySelector<HTMLElement>("#menu");
  const button = document.querySelector<HTMLElement>("[data-theme-open=menu]");
  if (!menu || !button || !("popover" in menu)) return;
  menu.addEventListener("toggle", (event) => {
    const isOpen = (event as ToggleEvent).newState === "open";
    button.setAttribute("aria-expanded", String(isOpen));
    setBehind(menu, isOpen);
    if (!isOpen) button.focus();
  });
  matchMedia(COLUMN).addEventListener("change", () => menu.hidePopover());
}
