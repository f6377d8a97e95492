import { saveCopy } from "../copies/save-copy";
import { keepHistory } from "../history/keep-history";
import { rememberFiles } from "../history/remember-files";
import { chooseRival } from "../session/choose-rival";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceEdit, readAnswers } from "../session/open-worksheet";
import type { DatabaseEvents } from "../storage/open-database";
import { emptyStorage } from "../storage/site-storage";
import type { Saved } from "../storage/worksheet/answer-store";
import { AnswerStore } from "../storage/worksheet/answer-store";
import { TabStore } from "../storage/worksheet/tab-store";
import { followClearing } from "./follow-clearing";
import { followRemoval, isRemoved } from "./follow-removal";
import type { Keeping } from "./keeping";
import { noticeOtherTabs } from "./notice-other-tabs";
import { restoreAnswers } from "./restore-answers";
import type { Saver } from "./save-answers";
import { saveAnswers } from "./save-answers";
import { showUnsaved } from "./show-unsaved";
import type { Store } from "./store";
import { hearTabs } from "./tabs/call-tabs";
import { shareBetweenTabs } from "./tabs/share-between-tabs";
import { tellTrouble } from "./tell-trouble";

// A database that does not open for so long is held by another tab, or broken.
const PATIENCE_MS = 5000;

// What the last page wrote as it was left can arrive after this one has read: seen on a busy
// machine, with a reload right behind the last key. So it looks again.
const SECOND_LOOKS_MS = [60, 250, 1000, 3000];

/** Show whether everything on the page is saved, unless something is on its way. */
function showSettled(worksheet: OpenWorksheet, saver: Saver): void {
  if (saver.listUnsaved().length > 0) return;
  const isBlank = readAnswers(worksheet).size === 0;
  worksheet.status.show(isBlank ? "empty" : saver.isAllSaved() ? "saved" : "unsaved");
}

/** Open the database and bring back what is there; without it, say so and go on. */
async function begin(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const { alerts } = worksheet;
  const { store, saver, trouble } = keeping;
  // What was typed before this script ran belongs to the person as much as what follows.
  announceEdit(worksheet, [...readAnswers(worksheet).keys()]);
  const slow = window.setTimeout(() => {
    saver.doubt();
    trouble.tellNothingKept();
  }, PATIENCE_MS);
  // What cannot be taken among the answers, such as on a full disk, comes back onto the page.
  const unsettled = await store
    .settle()
    .then(
      (isAnySettled) => {
        // Other tabs have not heard of a dead page's last words.
        if (isAnySettled) keeping.tell();
        return [];
      },
      () => store.readUnsettled(),
    )
    .finally(() => window.clearTimeout(slow));
  const contents = await store.load();
  alerts.hide("memory");
  alerts.hide("blocked");
  saver.filling = contents.filling;
  await restoreAnswers(worksheet, store, saver, contents);
  if (store.isNewer) {
    keeping.stop();
    trouble.tellNewer();
    return;
  }
  keeping.resume();
  for (const { field, revision } of unsettled) saver.known.set(field, revision);
  showUnsaved(
    worksheet,
    unsettled.filter(({ field }) => !saver.isUnsaved(field)),
  );
  showSettled(worksheet, saver);
  for (const wait of SECOND_LOOKS_MS) {
    const lookAgain = async () => {
      if (!(await store.settle())) return;
      keeping.tell();
      await keeping.look();
    };
    window.setTimeout(() => void lookAgain().catch(() => undefined), wait);
  }
  keeping.history?.forget();
  keeping.files?.remind(() => void saveCopy(worksheet, store));
}

/** Show what other tabs have changed; they may have cleared the worksheet, or undone that. */
async function look(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const { store, saver } = keeping;
  if (store.isNewer) return;
  const contents = await store.load();
  if (isRemoved(contents, saver)) {
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

/** Forget what this tab kept for itself: only the tab can. */
function emptyTab(): void {
  try {
    emptyStorage("tab");
  } catch {
    // Blocked: nothing was kept in it.
  }
}

/** Return what follows each save: other tabs hear of it, and replaced answers are offered. */
function afterSaving(worksheet: OpenWorksheet, tell: () => void): (saved: Saved) => void {
  let isPersistAsked = false;
  return ({ superseded }) => {
    worksheet.alerts.hide("save-failed");
    tell();
    for (const { field, value } of superseded) chooseRival(worksheet, field, value);
    if (isPersistAsked || worksheet.isTabOnly) return;
    isPersistAsked = true;
    // Asked for once there is something to lose; the answer changes nothing that we promise.
    navigator.storage?.persist?.().catch(() => undefined);
  };
}

/**
 * Keep the worksheet's answers in this browser: bring back what is there, then save every input.
 *
 * Where nothing can be kept, the page says so and everything else goes on working.
 */
export function keepAnswers(worksheet: OpenWorksheet): Keeping {
  let isWorking = false;
  let isResting = false;
  let isClosed = false;
  const names = { worksheet: worksheet.id, was: worksheet.was, renamed: worksheet.renamed };
  const trouble = tellTrouble(worksheet, () => void saveCopy(worksheet, store));
  const leaveCleared = () => {
    if (isClosed) return;
    keeping.close();
    emptyTab();
    trouble.tellDeviceCleared();
  };
  const events: DatabaseEvents = {
    onDeleting: leaveCleared,
    onBlocked: trouble.tellBlocked,
    async onBlocking() {
      await saver.flush();
      const isAllSaved = saver.isAllSaved();
      keeping.stop();
      store.close();
      trouble.tellUpdated(isAllSaved);
    },
    onTerminated() {
      if (!saver.isBegun()) return;
      // Nothing is written until it is known what has gone; what is there still goes on.
      keeping.stop();
      keeping.look().catch(trouble.tellNothingKept);
    },
  };
  const { database, isTabOnly } = worksheet;
  const store: Store = isTabOnly
    ? new TabStore(database, names)
    : new AnswerStore(database, names, events);
  hearTabs(leaveCleared);
  const channel = isTabOnly ? undefined : database;
  const tell = shareBetweenTabs(channel, [worksheet.id, ...worksheet.was], () => {
    // Where this fails, the next save meets the same trouble, and says so.
    if (saver.isBegun()) keeping.look().catch(() => undefined);
  });
  const share = afterSaving(worksheet, tell);
  const saver = saveAnswers(worksheet, store, {
    onSaving: () => history?.keepDay(),
    onSaved(saved) {
      share(saved);
      files?.noteChange();
    },
    onCleared: () => void followClearing(worksheet, keeping).catch(trouble.tellSaveFailed),
    onFailed: trouble.tellSaveFailed,
  });
  const isInDatabase = store instanceof AnswerStore;
  const history = isInDatabase ? keepHistory(worksheet, store, saver) : undefined;
  const files = isInDatabase ? rememberFiles(worksheet, store, saver) : undefined;
  const keeping: Keeping = {
    store,
    saver,
    trouble,
    history,
    files,
    tell,
    isWorking: () => isWorking,
    look: async () => (isResting ? undefined : look(worksheet, keeping)),
    resume() {
      if (isClosed) return;
      isWorking = true;
      isResting = false;
      saver.start();
    },
    stop() {
      isWorking = false;
      saver.stop();
      worksheet.status.show("unsaved");
    },
    close() {
      isClosed = true;
      keeping.stop();
      store.close();
    },
    rest() {
      isResting = true;
      keeping.stop();
    },
  };
  const giveUp = () => {
    if (isClosed) return;
    keeping.stop();
    trouble.tellNothingKept();
  };
  begin(worksheet, keeping)
    .then(() => noticeOtherTabs(worksheet, keeping), giveUp)
    .catch(reportError);
  return keeping;
}
