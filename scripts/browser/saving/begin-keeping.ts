import { saveCopy } from "../copies/save-copy";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceEdit, readAnswers } from "../session/open-worksheet";
import type { Change } from "../storage/worksheet/put-answer";
import type { Keeping } from "./keeping";
import { showSettled } from "./look-again";
import { restoreAnswers } from "./restore-answers";
import { showUnsaved } from "./show-unsaved";

// A database that does not open for so long is held by another tab, or broken.
const PATIENCE_MS = 5000;

// What the last page wrote as it was left can arrive after this one has read: seen on a busy
// machine, with a reload right behind the last key. So it looks again.
const SECOND_LOOKS_MS = [60, 250, 1000, 3000];

/** Open the database, and take what dead pages wrote last; return what cannot be taken. */
function settle({ store, saver, trouble, tell }: Keeping): Promise<Change[]> {
  const slow = window.setTimeout(() => {
    saver.doubt();
    trouble.tellNothingKept();
  }, PATIENCE_MS);
  // What cannot be taken among the answers, such as on a full disk, comes back onto the page.
  return store
    .settle()
    .then(
      (isAnySettled) => {
        // Other tabs have not heard of a dead page's last words.
        if (isAnySettled) tell();
        return [];
      },
      () => store.readUnsettled(),
    )
    .finally(() => window.clearTimeout(slow));
}

/** Take what other pages have left, show it, and let the other tabs hear of it. */
async function settleAgain({ store, tell, look, isWorking }: Keeping): Promise<void> {
  if (!isWorking() || !(await store.settle())) return;
  tell();
  await look();
}

/** Look again, and yet again, for what the page before this one wrote as it was left. */
function settleLater(keeping: Keeping): void {
  const again = () => void settleAgain(keeping).catch(() => undefined);
  for (const wait of SECOND_LOOKS_MS) window.setTimeout(again, wait);
  keeping.store.onLeft(again);
}

/** Open the database and bring back what is there; without it, say so and go on. */
export async function beginKeeping(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const { alerts } = worksheet;
  const { store, saver, trouble } = keeping;
  // What was typed before this script ran belongs to the person as much as what follows.
  announceEdit(worksheet, [...readAnswers(worksheet).keys()]);
  const unsettled = await settle(keeping);
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
  settleLater(keeping);
  keeping.history?.forget();
  keeping.files?.remind(() => void saveCopy(worksheet, store));
}
