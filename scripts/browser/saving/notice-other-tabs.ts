import { makeButton, makeElement } from "../dialogs/make-element";
import { moveFocus } from "../dialogs/move-focus";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Keeping } from "./keeping";
import type { OtherTabs } from "./tabs/find-other-tabs";
import { findOtherTabs } from "./tabs/find-other-tabs";

/** Make the quiet line that stands above the questions while another tab has them too. */
function makeNote(takeOver: () => void): HTMLElement {
  return makeElement(
    "p",
    { class: "worksheet-undo", "data-worksheet-elsewhere": "" },
    makeElement(
      "span",
      {},
      "This worksheet is also open in another tab. What you write in one appears in the other.",
    ),
    makeButton("Use it only here", "worksheet-button", takeOver),
  );
}

/** Save what is unsaved and let go; where that cannot be saved, this page's words come first. */
async function letGo(worksheet: OpenWorksheet, keeping: Keeping): Promise<boolean> {
  if (!keeping.isWorking()) return true;
  await keeping.saver.flush();
  if (!keeping.saver.isAllSaved()) return false;
  keeping.rest();
  worksheet.status.show("saved");
  return true;
}

/**
 * Say when the same worksheet is open in another tab too, and let the person use one alone.
 *
 * Tabs share what is written as it is written, so two of them harm nobody: it is no alarm. Someone
 * who meant to have one takes over; the other tab then saves nothing, and says how to go on there.
 * To be called once the answers have been read.
 */
export function noticeOtherTabs(worksheet: OpenWorksheet, keeping: Keeping): void {
  const { alerts, database, form, frame, names, isTabOnly } = worksheet;
  if (isTabOnly || !("BroadcastChannel" in window) || !keeping.isWorking()) return;
  const hide = (): void => moveFocus(form, () => note.remove());
  const note = makeNote(() => {
    tabs.takeOver();
    hide();
  });
  const goOn = (): void => {
    alerts.hide("taken");
    keeping.resume();
    keeping.look().catch(keeping.trouble.tellSaveFailed);
    tabs.comeBack();
  };
  const tabs: OtherTabs = findOtherTabs(database, names.worksheet, {
    onFound() {
      if (note.isConnected || !keeping.isWorking()) return;
      (frame.querySelector(".worksheet-desk") ?? form).before(note);
    },
    onAlone: hide,
    async onTaken() {
      const isLetGo = await letGo(worksheet, keeping);
      if (!isLetGo) return false;
      hide();
      keeping.trouble.tellTaken(goOn);
      return true;
    },
  });
}
