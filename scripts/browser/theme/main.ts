/** The theme's script: what every page needs. One part failing never stops another. */
import { chooseScheme } from "./choose-scheme";
import { frameTables } from "./frame-tables";
import { markHeading } from "./mark-heading";
import { mendLinks } from "./mend-links";
import { openMenu } from "./open-menu";
import { openSearch } from "./open-search";
import { findRoot } from "./site-root";
import { unfoldSections } from "./unfold-sections";

const root = findRoot(document.currentScript);

function start(part: () => void): void {
  try {
    part();
  } catch (error) {
    reportError(error);
  }
}

// The page for a missing address asks for this script in several places: it runs once.
if (!document.documentElement.hasAttribute("data-theme-started")) {
  document.documentElement.setAttribute("data-theme-started", "");
  start(() => mendLinks(root));
  start(chooseScheme);
  start(openMenu);
  start(unfoldSections);
  start(() => openSearch(root));
  start(markHeading);
  start(frameTables);
}
