import type { Alert } from "../dialogs/show-alert";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { WaysOut } from "./trouble-alerts";
import { TROUBLE_ALERTS } from "./trouble-alerts";

/** How the page says what is wrong with keeping its answers. */
export interface Trouble {
  tellNothingKept(): void;
  tellBlocked(): void;
  tellUpdated(isAllSaved: boolean): void;
  tellNewer(): void;
  tellCleared(empty: () => void, keep: () => void, isGiven: boolean): void;
  tellRemoved(empty: () => void, keep: () => void): void;
  tellTaken(goOn: () => void): void;
  tellSaveFailed(error: unknown): void;
  /** Another tab clears this device. */
  tellDeviceCleared(): void;
}

/** Say in plain words what is wrong with keeping answers, and what to do: each has a way out. */
export function tellTrouble({ alerts, isTabOnly }: OpenWorksheet, saveCopy: () => void): Trouble {
  const ways: WaysOut = {
    copy: { words: "Back up", act: saveCopy },
    reload: { words: "Reload this page", act: () => window.location.reload() },
  };
  const show = (alert: Alert): void => alerts.show({ ...alert, topic: "saving" });
  const words = TROUBLE_ALERTS;
  return {
    tellNothingKept: () => show(words.nothingKept(ways)),
    tellBlocked: () => show(words.blocked(ways)),
    tellUpdated: (isAllSaved) => show(words.updated(ways, isAllSaved)),
    tellNewer: () => show(words.newer(ways)),
    tellCleared: (empty, keep, isGiven) => show(words.cleared(ways, empty, keep, isGiven)),
    tellRemoved: (empty, keep) => show(words.removed(ways, empty, keep)),
    tellTaken: (goOn) => show(words.taken(ways, goOn)),
    tellSaveFailed: (error) => show(words.saveFailed(ways, error, isTabOnly)),
    tellDeviceCleared() {
      for (const key of ["cleared", "removed", "save-failed", "updated"]) alerts.hide(key);
      show(words.deviceCleared(ways));
    },
  };
}
