/** The script of the page of one's own work: it says how that stands, and fetches what shows it. */

import { loadPart } from "../lazy/load-part";
import { offerEnding } from "../overview/ending/offer-ending";
import { followBackup, offerFiles } from "../overview/files/offer-files";
import type { OverviewPage } from "../overview/overview-page";
import { findOverview } from "../overview/overview-page";
import { hearTabs } from "../saving/tabs/call-tabs";
import { shareBetweenTabs } from "../saving/tabs/share-between-tabs";
import { hasDatabase } from "../storage/remove-everything";
import { isTabOnly } from "../storage/tab-answers";

const PROBLEM = "overview";
// A database mostly answers in a fraction of a second; one that another tab blocks never does.
const PATIENCE_MS = 5000;

/** Say that nothing could be read, and why where that is known. */
function tellUnread({ alerts, enter }: OverviewPage, error: unknown, look: () => void): void {
  const isBlocked = error instanceof DOMException;
  enter("unread");
  alerts.show({
    key: PROBLEM,
    title: "Your work cannot be shown just now",
    words: [
      isBlocked
        ? "This browser keeps the page from its storage, as it does in some private windows. What you keep there is not lost."
        : "A part of this page did not come. What you keep in this browser is not lost.",
    ],
    actions: [{ words: "Try again", act: look }],
  });
}

/** Say that reading takes long, until it is done; where it goes on anew what hangs is left behind. */
function tellWaiting({ alerts, enter }: OverviewPage): void {
  enter("unread");
  alerts.show({
    key: PROBLEM,
    title: "Your work is not shown yet",
    words: [
      "This browser has not handed over what it keeps. Perhaps another tab of this guide holds it up: close that one. Nothing is lost.",
    ],
    actions: [{ words: "Load this page again", act: () => window.location.reload() }],
  });
}

/** Tell whether anything may be kept here; the page's first lines mostly know it (first.ts). */
const mayBeKept = async (database: string): Promise<boolean> =>
  document.documentElement.classList.contains("has-kept") || hasDatabase(database);

/** Show what is kept, now and whenever it may have changed. */
function followOverview(page: OverviewPage): void {
  const { alerts, database, enter } = page;
  const show = async (): Promise<void> => {
    if (isTabOnly(database)) return enter("shared");
    if (!(await mayBeKept(database))) return enter("empty");
    const { showOverview } = await loadPart<typeof import("../overview/part")>("overview");
    const isShown = page.frame.dataset.overviewState === "shown";
    const timer = isShown ? undefined : window.setTimeout(tellWaiting, PATIENCE_MS, page);
    await showOverview(page, tell).finally(() => window.clearTimeout(timer));
    await followBackup(page);
  };
  const tell = (error: unknown): void => tellUnread(page, error, look);
  let showing = Promise.resolve();
  let isWaiting = false;
  // One that waits will see all that has changed by then.
  const look = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    showing = showing
      .then(() => {
        isWaiting = false;
        return show();
      })
      .then(() => alerts.hide(PROBLEM))
      .catch(tell);
  };
  shareBetweenTabs(database, "all", look);
  hearTabs(look);
  offerFiles(page, look);
  offerEnding(page, look);
  look();
}

const page = findOverview();
if (page) followOverview(page);
