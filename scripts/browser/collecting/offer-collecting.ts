import { UNFETCHED } from "../dialogs/attempt";
import { loadPart } from "../lazy/load-part";
import { offerAction } from "../session/offer-action";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readDeclared } from "./declared-collected";

const TROUBLE = {
  key: "collect",
  title: "The file cannot be shown just now",
  words: [UNFETCHED],
};

/** Offer a small file of answers to hand in, where the worksheet has any for that. */
export function offerCollecting(worksheet: OpenWorksheet): void {
  const declared = readDeclared(worksheet);
  if (!declared) return;
  offerAction(worksheet, TROUBLE, async () => {
    const { showCollecting } = await loadPart<typeof import("./part")>("collecting");
    showCollecting(worksheet, declared);
  });
}
