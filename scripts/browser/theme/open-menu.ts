/** From this width on, the menu is a column beside the page (Material's own breakpoint). */
const COLUMN = "(min-width: 76.25em)";

const BEHIND = ".md-skip, .md-header, .md-content, .md-sidebar--secondary, .md-footer";

interface Parts {
  menu: HTMLElement;
  opener: HTMLElement;
  closer: HTMLElement;
  drawer: HTMLInputElement;
}

function findParts(): Parts | null {
  const menu = document.querySelector<HTMLElement>("#menu");
  const opener = document.querySelector<HTMLElement>("[data-theme-open=menu]");
  const closer = document.querySelector<HTMLElement>("[data-theme-menu-close]");
  const drawer = document.querySelector<HTMLInputElement>("[data-md-toggle=drawer]");
  return menu && opener && closer && drawer ? { menu, opener, closer, drawer } : null;
}

function setOpen(drawer: HTMLInputElement, isOpen: boolean): void {
  if (drawer.checked === isOpen) return;
  drawer.checked = isOpen;
  drawer.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Say how the drawer stands, keep focus within it while it covers the page, and hand it back. */
function showState({ menu, opener, closer, drawer }: Parts): void {
  const hadFocus = menu.contains(document.activeElement);
  opener.setAttribute("aria-expanded", String(drawer.checked));
  for (const part of document.querySelectorAll<HTMLElement>(BEHIND)) part.inert = drawer.checked;
  if (drawer.checked) closer.focus();
  else if (hadFocus || document.activeElement === document.body) opener.focus();
}

/**
 * Open and close Material's drawer, which is a checkbox that only a pointer reaches, by real buttons
 * and Esc. Material's script and its shade over the page set the checkbox too; this follows it.
 */
export function openMenu(): void {
  const parts = findParts();
  if (!parts) return;
  const { menu, opener, closer, drawer } = parts;
  for (const button of [opener, closer]) button.hidden = false;
  opener.addEventListener("click", () => setOpen(drawer, true));
  closer.addEventListener("click", () => setOpen(drawer, false));
  const overlay = document.querySelector(".md-overlay");
  overlay?.addEventListener("click", () => setOpen(drawer, false));
  drawer.addEventListener("change", () => showState(parts));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) setOpen(drawer, false);
  });
  menu.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) setOpen(drawer, false);
  });
  matchMedia(COLUMN).addEventListener("change", () => setOpen(drawer, false));
  // A browser may keep the checkbox as it was when it shows a page again.
  addEventListener("pageshow", () => setOpen(drawer, false));
}
