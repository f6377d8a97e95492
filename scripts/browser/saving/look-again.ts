import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import { followClearing } from "./follow-clearing";
import { followRemoval, isRemoved } from "./follow-removal";
import type { Keeping } from "./keeping";
import { restoreAnswers } from "./restore-answers";
import type { Saver } from "./saver";

/** Show whether everything on the page is saved, unless something is on its way. */
export function showSettled(worksheet: OpenWorksheet, saver: Saver): void {
  if (saver.listUnsaved().length > 0) return;
  const isBlank = readAnswers(worksheet).size === 0;
  worksheet.status.show(isBlank ? "empty" : saver.isAllSaved() ? "saved" : "unsaved");
}

/** Show what other tabs have changed; they may have cleared the worksheet, or undone that. */
export async function lookAgain(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const { store, saver } = keeping;
  if (store.isNewer) return;
  // What is saved while it reads is not in what it reads, and nobody has removed it.
  const before = { filling: saver.filling, held: new Set(saver.held) };
  const contents = await store.load();
  if (isRemoved(contents, before)) {
    followRemoval(worksheet, keeping, contents);
    return;
  }
  if (contents.filling !== saver.filling) {
    await followClearing(worksheet, keeping);
    return;
  }
  await restoreAnswers(worksheet, store, saver, contents);
  worksheet.alerts.hide("cleared");
  worksheet.alerts.hide("removed");
  if (!keeping.isWorking()) keeping.resume();
  showSettled(worksheet, saver);
}
