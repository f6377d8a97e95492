import { saveCopy } from "../copies/save-copy";
import { keepHistory } from "../history/keep-history";
import { rememberFiles } from "../history/remember-files";
import { loadPart } from "../lazy/load-part";
import { chooseRival } from "../session/choose-rival";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { DatabaseEvents } from "../storage/open-database";
import { forgetLast, rememberLast } from "../storage/remember-last";
import { emptyStorage } from "../storage/site-storage";
import { AnswerStore } from "../storage/worksheet/answer-store";
import { TabStore } from "../storage/worksheet/tab-store";
import { beginKeeping } from "./begin-keeping";
import { followClearing } from "./follow-clearing";
import type { Keeping } from "./keeping";
import { lookAgain } from "./look-again";
import { noticeOtherTabs } from "./notice-other-tabs";
import { saveAnswers } from "./save-answers";
import type { SaveEvents } from "./saver";
import type { Store } from "./store";
import { hearTabs } from "./tabs/call-tabs";
import { shareBetweenTabs } from "./tabs/share-between-tabs";
import { tellTrouble } from "./tell-trouble";
import { isFull } from "./trouble-alerts";

/** Forget what this tab kept for itself: only the tab can. */
function emptyTab(): void {
  try {
    emptyStorage("tab");
  } catch {
    // Blocked: nothing was kept in it.
  }
}

/** Open nothing yet: say where the answers are kept, and who hears what happens there. */
function chooseStore(worksheet: OpenWorksheet, events: DatabaseEvents): Store {
  const { names, database, isTabOnly } = worksheet;
  return isTabOnly ? new TabStore(database, names) : new AnswerStore(database, names, events);
}

/** Return what is to happen as other pages want the database, or as it is gone. */
function watchDatabase(keeping: () => Keeping, onDeleting: () => void): DatabaseEvents {
  return {
    onDeleting,
    onBlocked: () => keeping().trouble.tellBlocked(),
    async onBlocking() {
      const { saver, store, trouble, stop } = keeping();
      await saver.flush();
      const isAllSaved = saver.isAllSaved();
      stop();
      store.close();
      trouble.tellUpdated(isAllSaved);
    },
    onTerminated() {
      const { saver, trouble, stop, look } = keeping();
      if (!saver.isBegun()) return;
      // Nothing is written until it is known what has gone; what is there still goes on.
      stop();
      look().catch(trouble.tellNothingKept);
    },
  };
}

/** Return what goes with each save: history before it; after it, other tabs hear and rivals show. */
function watchSaves(worksheet: OpenWorksheet, keeping: () => Keeping): SaveEvents {
  let isPersistAsked = false;
  return {
    onSaving: () => keeping().history?.keepDay(),
    onSaved({ superseded }) {
      const { tell, files } = keeping();
      worksheet.alerts.hide("save-failed");
      tell();
      for (const { field, value } of superseded) chooseRival(worksheet, field, value);
      files?.noteChange();
      if (worksheet.isTabOnly || keeping().isClosed()) return;
      rememberLast(worksheet.names.worksheet);
      if (isPersistAsked) return;
      isPersistAsked = true;
      // Asked for once there is something to lose; the answer changes nothing that we promise.
      navigator.storage?.persist?.().catch(() => undefined);
    },
    onCleared() {
      const { trouble } = keeping();
      void followClearing(worksheet, keeping()).catch(trouble.tellSaveFailed);
    },
    onFailed(error) {
      const tell = () => keeping().trouble.tellSaveFailed(error);
      if (!isFull(error)) return tell();
      // The saver tries again by itself, and finds the room that the copy of the site has left.
      void loadPart<typeof import("../storage/part")>("storage")
        .then(({ makeRoom }) => makeRoom())
        .then((isRoomMade) => (isRoomMade ? undefined : tell()), tell);
    },
  };
}

type Switch = Pick<
  Keeping,
  "isWorking" | "isClosed" | "look" | "resume" | "stop" | "close" | "rest"
>;

/** Make what turns writing and looking on and off: for a while, or for good. */
function makeSwitch(worksheet: OpenWorksheet, keeping: () => Keeping): Switch {
  let isWorking = false;
  let isResting = false;
  let isClosed = false;
  const stop = (): void => {
    isWorking = false;
    keeping().saver.stop();
    worksheet.status.show("unsaved");
  };
  return {
    stop,
    isWorking: () => isWorking,
    isClosed: () => isClosed,
    look: async () => (isResting ? undefined : lookAgain(worksheet, keeping())),
    resume() {
      if (isClosed) return;
      isWorking = true;
      isResting = false;
      keeping().saver.start();
    },
    close() {
      isClosed = true;
      stop();
      keeping().store.close();
    },
    rest() {
      isResting = true;
      stop();
    },
  };
}

/**
 * Keep the worksheet's answers in this browser: bring back what is there, then save every input.
 *
 * Where nothing can be kept, the page says so and everything else goes on working.
 */
export function keepAnswers(worksheet: OpenWorksheet): Keeping {
  const { names, isTabOnly } = worksheet;
  // Whoever is given this is called later, when all of it is there.
  const whole = (): Keeping => keeping;
  const leaveCleared = () => {
    if (keeping.isClosed()) return;
    keeping.close();
    emptyTab();
    // A save may have ended after the other tab had emptied the browser's storage.
    forgetLast();
    trouble.tellDeviceCleared();
  };
  const trouble = tellTrouble(worksheet, () => void saveCopy(worksheet, store));
  const store = chooseStore(worksheet, watchDatabase(whole, leaveCleared));
  const saver = saveAnswers(worksheet, store, watchSaves(worksheet, whole));
  hearTabs(leaveCleared);
  const channel = isTabOnly ? undefined : worksheet.database;
  const tell = shareBetweenTabs(channel, [names.worksheet, ...names.was], () => {
    // Where this fails, the next save meets the same trouble, and says so.
    if (saver.isBegun()) keeping.look().catch(() => undefined);
  });
  const isInDatabase = store instanceof AnswerStore;
  const history = isInDatabase ? keepHistory(worksheet, store, saver) : undefined;
  const files = isInDatabase ? rememberFiles(worksheet, store, saver) : undefined;
  const power = makeSwitch(worksheet, whole);
  let noteBegun = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    noteBegun = resolve;
  });
  const keeping: Keeping = { store, saver, trouble, history, files, begun, tell, ...power };
  const giveUp = () => {
    if (keeping.isClosed()) return;
    keeping.stop();
    trouble.tellNothingKept();
  };
  beginKeeping(worksheet, keeping)
    .then(() => noticeOtherTabs(worksheet, keeping), giveUp)
    .catch(reportError)
    .finally(noteBegun);
  return keeping;
}
