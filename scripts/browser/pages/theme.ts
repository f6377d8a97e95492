/** The theme's script: what every page needs. One part failing never stops another. */
import { chooseScheme } from "../theme/choose-scheme";
import { forgetTab } from "../theme/forget-tab";
import { frameTables } from "../theme/frame-tables";
import { markUnfolded } from "../theme/mark-unfolded";
import { mendCopying } from "../theme/mend-copying";
import { mendMissingPage } from "../theme/mend-missing-page";
import { openMenu } from "../theme/open-menu";
import { openSearch } from "../theme/open-search";
import { quietKeys } from "../theme/quiet-keys";
import { findSiteRoot } from "../theme/site-root";
import { unfoldSections } from "../theme/unfold-sections";

const root = findSiteRoot(document.currentScript);

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
  start(() => mendMissingPage(root));
  start(quietKeys);
  start(chooseScheme);
  start(forgetTab);
  start(openMenu);
  start(unfoldSections);
  start(openSearch);
  start(markUnfolded);
  // Material's script makes its part of the page when the page is whole; this adds to what it made.
  addEventListener("DOMContentLoaded", () => {
    start(frameTables);
    start(mendCopying);
  });
}
