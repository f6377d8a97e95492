import type { KeptAside } from "../copies/save-copy";
import { handOver, writeCopy } from "../copies/save-copy";
import { loadPart } from "../lazy/load-part";
import { offerAction } from "../session/offer-action";
import type { OpenWorksheet } from "../session/open-worksheet";

const TROUBLE = {
  key: "save-locked",
  title: "The back-up could not be given a passphrase just now",
  words: [
    "Your answers are still on this page. “Back up” works all the same, without a passphrase.",
  ],
};

/** Offer a back-up with a passphrase; what locks it is fetched when it is used. */
export function saveLockedCopy(worksheet: OpenWorksheet, store: KeptAside | undefined): void {
  const { format, frame } = worksheet;
  offerAction(worksheet, TROUBLE, async () => {
    const { lockText } = await loadPart<typeof import("./part")>("passphrase");
    const text = await lockText(frame, format, await writeCopy(worksheet, store));
    if (text !== undefined) handOver(worksheet, text);
  });
}
