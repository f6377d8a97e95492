import { loadPart } from "../lazy/load-part";
import { offerAction } from "../session/offer-action";
import type { OpenWorksheet } from "../session/open-worksheet";

const TROUBLE = {
  key: "gather",
  title: "What you wrote elsewhere cannot be shown just now",
  words: ["A part of this page could not be fetched, or this browser keeps it from its storage."],
};

/** Offer moments of other worksheets, where this one takes any in. */
export function offerGathering(worksheet: OpenWorksheet): void {
  const { form } = worksheet;
  const list = form.dataset.worksheetList;
  const declared = form.dataset.worksheetGather;
  if (!declared || !list) return;
  offerAction(worksheet, TROUBLE, async () => {
    const { showGathering } = await loadPart<typeof import("./part")>("gathering");
    await showGathering(worksheet, JSON.parse(declared), list);
  });
}
