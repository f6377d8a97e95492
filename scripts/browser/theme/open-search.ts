import { loadSearch, type Search } from "./search-index";
import { toCount, toItem } from "./search-results";

interface Parts {
  dialog: HTMLDialogElement;
  opener: HTMLElement;
  query: HTMLInputElement;
  count: HTMLElement;
  results: HTMLElement;
}

function findParts(): Parts | null {
  const dialog = document.querySelector<HTMLDialogElement>("[data-theme-search]");
  const opener = document.querySelector<HTMLElement>("[data-theme-open=search]");
  const query = dialog?.querySelector<HTMLInputElement>("[data-theme-search-query]");
  const count = dialog?.querySelector<HTMLElement>("[data-theme-search-count]");
  const results = dialog?.querySelector<HTMLElement>("[data-theme-search-results]");
  return dialog && opener && query && count && results
    ? { dialog, opener, query, count, results }
    : null;
}

function show(parts: Parts, search: Search, root: URL): void {
  const query = parts.query.value.trim();
  const results = search(query);
  parts.results.replaceChildren(...results.best.map((found) => toItem(found, root)));
  parts.results.hidden = results.count === 0;
  parts.count.textContent = query ? toCount(query, results) : "";
}

/** Fetch the index once; a failure is said, and tried again at the next key. */
function rememberSearch(root: URL): () => Promise<Search> {
  let loading: Promise<Search> | undefined;
  return () => {
    loading ??= loadSearch(root).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

function keepShowing(parts: Parts, root: URL): () => void {
  const load = rememberSearch(root);
  return () => {
    load()
      .then((search) => show(parts, search, root))
      .catch(() => {
        parts.count.textContent =
          "Search cannot be loaded just now. Use the menu to find your way.";
      });
  };
}

function closeOnBackdrop(dialog: HTMLDialogElement): void {
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

/** The search dialog: the browser gives it Esc, its focus and the way back; this fills its list. */
export function openSearch(root: URL): void {
  const parts = findParts();
  if (!parts) return;
  const { dialog, opener, query, results } = parts;
  const showResults = keepShowing(parts, root);
  opener.hidden = false;
  opener.addEventListener("click", () => {
    dialog.showModal();
    query.focus();
    query.select();
    opener.setAttribute("aria-expanded", "true");
    showResults();
  });
  dialog.addEventListener("close", () => opener.setAttribute("aria-expanded", "false"));
  dialog
    .querySelector("[data-theme-search-close]")
    ?.addEventListener("click", () => dialog.close());
  closeOnBackdrop(dialog);
  query.addEventListener("input", showResults);
  // In a search field the browser's first Esc only empties the field: one Esc is to close.
  query.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    dialog.close();
  });
  dialog.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    results.querySelector("a")?.focus();
  });
  // A link to a heading of this same page leaves the page as it is: close, so that it is seen.
  results.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a")) dialog.close();
  });
}
