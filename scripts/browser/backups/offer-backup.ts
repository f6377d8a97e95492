import { loadPart } from "../lazy/load-part";
import type { Keeping } from "../saving/keeping";
import { offerAction } from "../session/offer-action";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceFile } from "../session/open-worksheet";

const TROUBLE = {
  key: "save-all",
  title: "The back-up could not be made just now",
  words: ["Your answers are unchanged. “Back up” works all the same, for this worksheet alone."],
};

/**
 * Offer one file of all worksheets, from a worksheet's page; what makes it is fetched when used.
 *
 * A tab that keeps answers to itself has no others.
 */
export function offerBackup(worksheet: OpenWorksheet, { history, saver }: Keeping): void {
  const { database, form, format, frame, id, relationship, status } = worksheet;
  if (!history) return;
  offerAction(worksheet, TROUBLE, async () => {
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
}
