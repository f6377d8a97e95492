import { keepResult } from "./keep-result";

/** The keys that Material's script may hear in the search: it walks the results and opens the best. */
const HEARD = new Set(["ArrowDown", "ArrowUp", "Enter"]);

const UNLOADED = "The search could not be loaded. Check your connection, then type again.";

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

/** Load what searches when someone is about to search, and say so while they wait or if it fails. */
function loadOnUse({ dialog, opener, query }: Parts, load: () => Promise<void>): void {
  const state = dialog.querySelector<HTMLElement>(".md-search-result__meta");
  const wording = state?.textContent ?? "";
  const begin = () => {
    if (state?.hasAttribute("data-theme-search-failed")) state.textContent = wording;
    load().catch(() => {
      if (!state) return;
      state.textContent = UNLOADED;
      state.setAttribute("data-theme-search-failed", "");
    });
  };
  for (const act of ["pointerenter", "focus", "click"]) opener.addEventListener(act, begin);
  query.addEventListener("input", begin);
}

/**
 * Material's search, by its own script, in a dialog of the browser's own.
 *
 * The dialog opens at once; the script, and the index with it, comes when the opener is pointed at,
 * focused or pressed. It searches for what has been typed by then.
 */
export function openSearch(load: () => Promise<void>): void {
  const parts = findParts();
  if (!parts) return;
  const { dialog, opener, list, query } = parts;
  opener.hidden = false;
  loadOnUse(parts, load);
  followToggle(parts);
  keepKeys(dialog);
  searchOnInput(query);
  reachResults(list);
  keepResult(dialog, list, query);
  closeByPointer(dialog);
  query.form?.addEventListener("submit", (event) => event.preventDefault());
}
