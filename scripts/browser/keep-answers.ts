import type { Saved } from "./answer-store";
import { AnswerStore } from "./answer-store";
import { chooseVersion } from "./choose-version";
import { followClearing } from "./follow-clearing";
import { followRemoval, isRemoved } from "./follow-removal";
import type { OpenWorksheet } from "./open-worksheet";
import { announceEdit, readAnswers } from "./open-worksheet";
import { restoreAnswers } from "./restore-answers";
import type { Saver } from "./save-answers";
import { saveAnswers } from "./save-answers";
import { saveCopy } from "./save-copy";
import { shareBetweenTabs } from "./share-between-tabs";
import type { Trouble } from "./tell-trouble";
import { tellTrouble } from "./tell-trouble";

export interface Keeping {
  readonly store: AnswerStore;
  readonly saver: Saver;
  readonly trouble: Trouble;
  /** Tell whether answers go into the database at all. */
  isWorking(): boolean;
  /** Write from now on what is typed. */
  resume(): void;
  /** Write nothing more: what is on the page does not belong into the database. */
  stop(): void;
  /** Look into the database and show what is newer. */
  look(): Promise<void>;
  /** Tell other tabs that something changed. */
  tell(): void;
}

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
  const slow = window.setTimeout(trouble.tellNothingKept, PATIENCE_MS);
  await store.settle().finally(() => window.clearTimeout(slow));
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
  showSettled(worksheet, saver);
  for (const wait of SECOND_LOOKS_MS) {
    const lookAgain = async () => (await store.settle()) && keeping.look();
    window.setTimeout(() => void lookAgain().catch(() => undefined), wait);
  }
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

/** Return what follows each save: other tabs hear of it, and replaced versions are offered. */
function afterSaving(worksheet: OpenWorksheet, tell: () => void): (saved: Saved) => void {
  let isPersistAsked = false;
  return ({ superseded }) => {
    worksheet.alerts.hide("save-failed");
    tell();
    for (const { field, value } of superseded) chooseVersion(worksheet, field, value);
    if (isPersistAsked) return;
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
  const names = { worksheet: worksheet.id, was: worksheet.was, renamed: worksheet.renamed };
  const trouble = tellTrouble(worksheet, () => void saveCopy(worksheet, store));
  const store = new AnswerStore(worksheet.database, names, {
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
  });
  const tell = shareBetweenTabs(worksheet.database, [worksheet.id, ...worksheet.was], () => {
    // Where this fails, the next save meets the same trouble, and says so.
    if (saver.isBegun()) keeping.look().catch(() => undefined);
  });
  const saver = saveAnswers(worksheet, store, {
    onSaved: afterSaving(worksheet, tell),
    onCleared: () => void followClearing(worksheet, keeping).catch(trouble.tellSaveFailed),
    onFailed: trouble.tellSaveFailed,
  });
  const keeping: Keeping = {
    store,
    saver,
    trouble,
    tell,
    isWorking: () => isWorking,
    look: () => look(worksheet, keeping),
    resume() {
      isWorking = true;
      saver.start();
    },
    stop() {
      isWorking = false;
      saver.stop();
      worksheet.status.show("unsaved");
    },
  };
  begin(worksheet, keeping).catch(() => {
    keeping.stop();
    trouble.tellNothingKept();
  });
  return keeping;
}
