import { measureSince } from "../../answers/clock";
import { sayDate } from "../../answers/date-parts";
import { daysToMs, LIMITS } from "../../answers/limits";
import { makeBackup } from "../../backups/make-backup";
import { readBackupDay } from "../../backups/remember-backup";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { openBriefly } from "../../storage/open-briefly";
import { listDated } from "../facts/find-worksheet";
import { loadWorksheets } from "../facts/load-worksheets";
import type { OverviewPage } from "../overview-page";

/** Make one file of everything, as the person chooses. */
export async function backUp({
  database: name,
  format,
  frame,
  list,
  status,
}: OverviewPage): Promise<void> {
  const database = await openBriefly(name);
  try {
    await makeBackup({
      frame,
      format,
      database: name,
      dated: listDated(await loadWorksheets(list)),
      relationship: undefined,
      open: async () => database,
      say: (words) => {
        status.textContent = words;
      },
    });
  } finally {
    database.close();
  }
}

/** Tell whether a back-up is not worth the name any more: never made, or long ago. */
function isOld(day: string): boolean {
  const since = measureSince(new Date(`${day}T00:00`).getTime());
  return since === undefined || since > daysToMs(LIMITS.backupDays);
}

/** Say when all was backed up last, with the way to do it. */
export function showBackup({ database }: OverviewPage, place: HTMLElement, act: () => void): void {
  const day = readBackupDay(database);
  const isDone = day !== "" && !isOld(day);
  const since = day === "" ? "Not backed up yet" : `Not backed up since ${sayDate(day)}`;
  const words = isDone ? `Last back-up: ${sayDate(day)}` : since;
  place.toggleAttribute("data-overview-backed-up", isDone);
  place.hidden = false;
  const line = place.querySelector("span");
  if (line) line.textContent = words;
  else {
    const button = makeButton("Back up everything", "worksheet-button", act);
    place.append(makeElement("p", {}, makeElement("span", {}, words), " ", button));
  }
}
