import { readAsked } from "./ask-by-address";

/** Take out of the page’s address what it asks for: loaded again, the page shows what the tab chose. */
export function dropAsked(): void {
  if (!readAsked(location.hash)) return;
  history.replaceState(history.state, "", location.pathname + location.search);
}
