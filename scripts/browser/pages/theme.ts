/** The theme's script: what every page needs. One part failing never stops another. */
import { beginAskedSearch } from "../theme/begin-asked-search";
import { chooseScheme } from "../theme/choose-scheme";
import { forgetTab } from "../theme/forget-tab";
import { frameTables } from "../theme/frame-tables";
import { keepOffline } from "../theme/keep-offline";
import { loadMaterial } from "../theme/load-material";
import { markHeading } from "../theme/mark-heading";
import { markUnfolded } from "../theme/mark-unfolded";
import { mendMissingPage } from "../theme/mend-missing-page";
import { openMenu } from "../theme/open-menu";
import { openSearch } from "../theme/open-search";
import { quietKeys } from "../theme/quiet-keys";
import { revealTarget } from "../theme/reveal-target";
import { showHere } from "../theme/show-here";
import { findSiteRoot } from "../theme/site-root";
import { unfoldForPrint } from "../theme/unfold-for-print";
import { unfoldSections } from "../theme/unfold-sections";

const own = document.currentScript;
const root = findSiteRoot(own);

function start(part: () => void): void {
  try {
    part();
  } catch (error) {
    reportError(error);
  }
}

const load = () => loadMaterial(root);

// The page for a missing address asks for this script in several places: it runs once.
if (!document.documentElement.hasAttribute("data-theme-started")) {
  document.documentElement.setAttribute("data-theme-started", "");
  start(() => mendMissingPage(root));
  start(quietKeys);
  start(chooseScheme);
  start(forgetTab);
  start(openMenu);
  start(unfoldSections);
  start(showHere);
  start(() => openSearch(load));
  start(markUnfolded);
  start(unfoldForPrint);
  start(revealTarget);
  start(frameTables);
  start(markHeading);
  start(() => beginAskedSearch(load));
  if (own instanceof HTMLScriptElement) start(() => keepOffline(root, own));
}
