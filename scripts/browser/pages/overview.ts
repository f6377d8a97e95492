/** The script of the page of one's own work: it says how that stands, and fetches what shows it. */

import { makeElement } from "../dialogs/make-element";
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

/** Have the browser fetch what the part will ask for, beside the part. */
function preload(href: string): void {
  if (document.head.querySelector("link[as=fetch]")) return;
  document.head.append(makeElement("link", { rel: "preload", as: "fetch", crossorigin: "", href }));
}

/** Show what is kept, now and whenever it may have changed. */
function followOverview(page: OverviewPage): void {
  const { alerts, database, enter } = page;
  const show = async (): Promise<void> => {
    if (isTabOnly(database)) return enter("shared");
    if (!(await hasDatabase(database))) return enter("empty");
    preload(page.list);
    const { showOverview } = await loadPart<typeof import("../overview/part")>("overview");
    await showOverview(page);
    await followBackup(page);
  };
  let showing = Promise.resolve();
  const look = (): void => {
    showing = showing
      .then(show)
      .then(() => alerts.hide(PROBLEM))
      .catch((error: unknown) => tellUnread(page, error, look));
  };
  shareBetweenTabs(database, "all", look);
  hearTabs(look);
  offerFiles(page, look);
  offerEnding(page, look);
  look();
}

const page = findOverview();
if (page) followOverview(page);
