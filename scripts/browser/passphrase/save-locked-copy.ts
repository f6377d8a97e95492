import type { KeptAside } from "../copies/save-copy";
import { handOver, writeCopy } from "../copies/save-copy";
import { loadPart } from "../lazy/load-part";
import { oneAtATime } from "../lazy/one-at-a-time";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";

const PROBLEM = "save-locked";

/** Offer a back-up with a passphrase; what locks it is fetched when it is used. */
export function saveLockedCopy(worksheet: OpenWorksheet, store: KeptAside | undefined): void {
  const { alerts, format, frame } = worksheet;
  const run = oneAtATime(async () => {
    alerts.hide(PROBLEM);
    const { lockText } = await loadPart<typeof import("./part")>("passphrase");
    const text = await lockText(frame, format, await writeCopy(worksheet, store));
    if (text !== undefined) handOver(worksheet, text);
  });
  const fail = (): void =>
    alerts.show({
      key: PROBLEM,
      title: "The back-up could not be given a passphrase just now",
      words: [
        "Your answers are still on this page. “Back up” works all the same, without a passphrase.",
      ],
      actions: [{ words: "Try again", act: () => void run().catch(fail) }],
      takesFocus: true,
    });
  onAction(worksheet, "save-locked", () => void run().catch(fail));
}
