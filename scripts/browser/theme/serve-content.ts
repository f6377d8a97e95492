import { onceStarted } from "../lazy/start-scripts";

/** What in a page only works by Material's script: tabs, the button that copies code, hints of notes. */
const NEEDS_MATERIAL = ".tabbed-set, .md-typeset pre > code, .annotate, .footnote, .mermaid";

/** Load Material's script where the page has something that it makes work, once all else is shown. */
export function serveContent(load: () => Promise<void>): void {
  const isAsked = new URLSearchParams(location.search).has("q"); // a search, by its address
  if (!isAsked && !document.querySelector(NEEDS_MATERIAL)) return;
  onceStarted(() => load().catch(reportError));
}
