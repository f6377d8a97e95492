import { hearTabs } from "../saving/tabs/call-tabs";
import { emptyStorage, listNames } from "../storage/site-storage";

/**
 * Forget what this tab keeps for itself when another tab clears the device: only the tab can.
 *
 * A tab that keeps answers may show any page of the guide just then. One that keeps nothing does
 * not listen.
 */
export function forgetTab(): void {
  try {
    if (listNames("tab").length > 0) hearTabs(() => emptyStorage("tab"));
  } catch {
    // Storage is blocked: nothing is kept.
  }
}
