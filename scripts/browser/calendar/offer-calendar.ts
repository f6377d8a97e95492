import { attempt } from "../dialogs/attempt";
import { loadPart } from "../lazy/load-part";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";

const KEY = "calendar";

/** Offer dates for somebody's calendar; what does it is fetched once the form is used. */
export function offerCalendar(worksheet: OpenWorksheet): void {
  const { alerts, form } = worksheet;
  const list = form.dataset.worksheetList;
  if (!list) return;
  const load = () => loadPart<typeof import("./part")>(KEY);
  const trouble = {
    key: KEY,
    title: "The calendar cannot be opened just now",
    words: ["A part of this page could not be fetched."],
  };
  onAction(worksheet, KEY, () =>
    attempt(alerts, trouble, async () => (await load()).showWorksheetCalendar(worksheet, list)),
  );
  const follow = () =>
    void load()
      .then((part) => part.followOffers(worksheet, list))
      .catch(() => undefined);
  form.addEventListener("focusin", follow, { once: true });
}
