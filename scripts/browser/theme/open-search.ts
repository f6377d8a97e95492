import { keepResult } from "./keep-result";

/** The keys that Material's script may hear in the search: it walks the results and opens the best. */
const HEARD = new Set(["ArrowDown", "ArrowUp", "Enter"]);

interface Parts {
  dialog: HTMLDialogElement;
  opener: HTMLElement;
  list: HTMLElement;
  query: HTMLInputElement;
  toggle: HTMLInputElement;
}

function findParts(): Parts | null {
  const dialog = document.querySelector<HTMLDialogElement>("dialog[data-md-component=search]");
  const opener = document.querySelector<HTMLElement>("[data-theme-open=search]");
  const list = dialog?.querySelector<HTMLElement>(".md-search-result__list");
  const query = dialog?.querySelector<HTMLInputElement>("[data-md-component=search-query]");
  const toggle = document.querySelector<HTMLInputElement>("[data-md-toggle=search]");
  return dialog && opener && list && query && toggle
    ? { dialog, opener, list, query, toggle }
    : null;
}

/** The dialog is open when Material's checkbox is set; either may be the first to change. */
function followToggle({ dialog, opener, query, toggle }: Parts): void {
  const set = (isOn: boolean) => {
    if (toggle.checked !== isOn) toggle.click();
  };
  opener.addEventListener("click", () => {
    dialog.showModal();
    set(true);
    query.focus();
    query.select();
  });
  toggle.addEventListener("change", () => {
    opener.setAttribute("aria-expanded", String(toggle.checked));
    if (!toggle.checked) dialog.close();
  });
  dialog.addEventListener("close", () => {
    // Else Material's script would scroll back to where the page was, away from a result on it.
    document.body.style.top = "";
    set(false);
  });
}

/** Material's script takes Tab and Esc for closing, and each other key for typing: keep them from it. */
function keepKeys(dialog: HTMLDialogElement): void {
  dialog.addEventListener("keydown", (event) => {
    if (!HEARD.has(event.key)) event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault(); // else a search field with words in it would only be emptied
    dialog.close();
  });
}

/** Material's script searches when a key comes up; pasting and speaking lift none. */
function searchOnInput(query: HTMLInputElement): void {
  query.addEventListener("input", () => query.dispatchEvent(new KeyboardEvent("keyup")));
}

/** Material's script leaves each result out of the tab order: put them back as they come. */
function reachResults(list: HTMLElement): void {
  new MutationObserver(() => {
    for (const stop of list.querySelectorAll("[tabindex]")) stop.removeAttribute("tabindex");
  }).observe(list, { childList: true });
}

function closeByPointer(dialog: HTMLDialogElement): void {
  dialog.addEventListener("click", (event) => {
    const { target } = event;
    const closes = target === dialog || (target as Element).closest("[data-theme-search-close]");
    if (closes) dialog.close();
  });
}

/** Material's search, by its own script, in a dialog of the browser's own. */
export function openSearch(): void {
  const parts = findParts();
  if (!parts) return;
  const { dialog, opener, list, query } = parts;
  opener.hidden = false;
  followToggle(parts);
  keepKeys(dialog);
  searchOnInput(query);
  reachResults(list);
  keepResult(dialog, list, query);
  closeByPointer(dialog);
  query.form?.addEventListener("submit", (event) => event.preventDefault());
}
