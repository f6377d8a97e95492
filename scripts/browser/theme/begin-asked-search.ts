import { onceStarted } from "../lazy/start-scripts";

/** Load the search once all else is shown, where the page's address says what to search for. */
export function beginAskedSearch(load: () => Promise<void>): void {
  if (!new URLSearchParams(location.search).has("q")) return;
  onceStarted(() => load().catch(reportError));
}
