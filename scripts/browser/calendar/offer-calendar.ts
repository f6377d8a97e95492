import { UNFETCHED } from "../dialogs/attempt";
import { loadPart } from "../lazy/load-part";
import { offerAction } from "../session/offer-action";
import type { OpenWorksheet } from "../session/open-worksheet";

const KEY = "calendar";
const TROUBLE = {
  key: KEY,
  title: "The calendar cannot be opened just now",
  words: [UNFETCHED],
};

/** Offer dates for somebody's calendar; what does it is fetched once the form is used. */
export function offerCalendar(worksheet: OpenWorksheet): void {
  const { form } = worksheet;
  const list = form.dataset.worksheetList;
  if (!list) return;
  const load = () => loadPart<typeof import("./part")>(KEY);
  offerAction(worksheet, TROUBLE, async () =>
    (await load()).showWorksheetCalendar(worksheet, list),
  );
  const follow = () =>
    void load()
      .then((part) => part.followOffers(worksheet, list))
      .catch(() => undefined);
  form.addEventListener("focusin", follow, { once: true });
}
