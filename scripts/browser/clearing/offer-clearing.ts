import { removeOffers } from "../dialogs/offer-undo";
import { loadPart } from "../lazy/load-part";
import type { Keeping } from "../saving/keeping";
import { emptyFields } from "../session/empty-fields";
import { offerAction } from "../session/offer-action";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";

const WORKSHEET_TROUBLE = {
  key: "clear",
  title: "The worksheet could not be cleared just now",
  words: ["Nothing was changed. Perhaps you are offline."],
};
const DEVICE_TROUBLE = {
  key: "clear-device",
  title: "Nothing could be removed just now",
  words: [
    "Nothing was removed. Perhaps you are offline. Try again, or look for “site data” in your " +
      "browser’s settings, to remove it there.",
  ],
};

const loadClearing = () => loadPart<typeof import("./part")>("clearing");

/** Offer to clear the worksheet, and this device; what does it is fetched when it is used. */
export function offerClearing(worksheet: OpenWorksheet, keeping: Keeping): void {
  offerWorksheet(worksheet, keeping);
  offerDevice(worksheet, keeping);
}

function offerWorksheet(worksheet: OpenWorksheet, keeping: Keeping): void {
  offerAction(worksheet, WORKSHEET_TROUBLE, async () => {
    const { clearWorksheet } = await loadClearing();
    await clearWorksheet(worksheet, keeping);
  });
}

/** Offer *Remove all from this device* on a worksheet. */
function offerDevice(worksheet: OpenWorksheet, keeping: Keeping): void {
  const { alerts, database, format, frame, names, status, unasked } = worksheet;
  offerAction(worksheet, DEVICE_TROUBLE, async () => {
    const part = await loadClearing();
    await keeping.saver.flush();
    await part.clearDevice({
      database,
      format,
      frame,
      alerts,
      page: {
        worksheet: names.worksheet,
        answers: Object.fromEntries([...unasked, ...readAnswers(worksheet)]),
        isInStep: keeping.isWorking(),
        close: keeping.close,
        empty() {
          unasked.clear();
          emptyFields(worksheet);
          removeOffers(frame);
          // Nothing on the page is unsaved, so nobody is to be warned before they leave it.
          status.show("quiet");
        },
      },
    });
  });
}
