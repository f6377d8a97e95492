import { loadPart } from "../lazy/load-part";
import { oneAtATime } from "../lazy/one-at-a-time";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceFile, onAction } from "../session/open-worksheet";

const PROBLEM = "save-all";

/**
 * Offer one file of all worksheets, from a worksheet's page; what makes it is fetched when used.
 *
 * A tab that keeps answers to itself has no others.
 */
export function offerBackup(worksheet: OpenWorksheet, { history, saver }: Keeping): void {
  const { alerts, database, form, format, frame, id, relationship, status } = worksheet;
  if (!history) return;
  const run = oneAtATime(async () => {
    alerts.hide(PROBLEM);
    await saver.flush();
    const { makeBackup, readDated } = await loadPart<typeof import("./part")>("backups");
    const isMade = await makeBackup({
      frame,
      database,
      format,
      dated: readDated(id, form.dataset.worksheetSeries),
      relationship,
      open: () => history.open(),
      say: (words) => status.say(words),
    });
    if (isMade) announceFile(worksheet, "json");
  });
  const fail = (): void =>
    alerts.show({
      key: PROBLEM,
      title: "The back-up could not be made just now",
      words: [
        "Your answers are unchanged. “Back up” works all the same, for this worksheet alone.",
      ],
      actions: [{ words: "Try again", act: () => void run().catch(fail) }],
      takesFocus: true,
    });
  onAction(worksheet, "save-all", () => void run().catch(fail));
}
