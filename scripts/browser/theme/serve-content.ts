import { onceStarted } from "../lazy/start-scripts";

/**
 * What in a page only works by Material's script: tabs, notes in code, and by the keyboard code with
 * numbered lines, which scrolls. It does nothing for the footnotes, or for the code, of this site.
 */
const NEEDS_MATERIAL = ".tabbed-set, .annotate, .highlighttable";

/** Load Material's script where the page has something that it makes work, once all else is shown. */
export function serveContent(load: () => Promise<void>): void {
  const isAsked = new URLSearchParams(location.search).has("q"); // a search, by its address
  if (!isAsked && !document.querySelector(NEEDS_MATERIAL)) return;
  onceStarted(() => load().catch(reportError));
}
