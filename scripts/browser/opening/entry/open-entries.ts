import { CopyProblem } from "../../answers/copy-problem";
import type { BackupPart } from "../../backups/backup";
import { parseBackup } from "../../backups/parse-backup";
import { readHeld } from "../../backups/read-held";
import { routeParts } from "../../backups/route-parts";
import { findUndos } from "../../dialogs/offer-undo";
import { loadPart } from "../../lazy/load-part";
import type { Keeping } from "../../saving/keeping";
import { saveAll } from "../../saving/save-all";
import { readSeries } from "../../series/entries/declared-series";
import { nameSeries } from "../../series/kept/put-entry";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { chooseEntry } from "../../storage/choose-entry";
import { listRelationships } from "../../storage/list-relationships";
import type { Database } from "../../storage/open-database";
import { askElsewhere } from "./ask-elsewhere";
import { askRest } from "./ask-rest";
import { countOthers } from "./note-others";
import { settleAnswers } from "./settle-answers";
import type { EntryFile } from "./settle-entry";

const NOT_TAKEN = "This browser did not take it: perhaps it has no room left.";

/** Settle whose the entries are, by their ids; undefined where nothing is to be opened. */
async function settleOwners(
  { frame, relationship }: OpenWorksheet,
  database: Database,
  parts: readonly BackupPart[],
  { name, file }: { readonly name: string; readonly file: string },
): Promise<readonly BackupPart[] | undefined> {
  const routed = routeParts(parts, await readHeld(database));
  const page = relationship?.id;
  if (routed.every((part) => part.relationship === page)) return parts;
  const known = await listRelationships(database);
  const way = await askElsewhere({ frame, file, name, page, parts: routed, known });
  return way && { apart: routed, here: parts }[way];
}

/**
 * Open all entries of a file, each in its place; tell whether that was to be done.
 *
 * The page follows, and all is taken back at once. Throws CopyProblem.
 */
export async function openEntries(
  worksheet: OpenWorksheet,
  keeping: Keeping | undefined,
  { name, copy, parsed }: EntryFile,
): Promise<boolean> {
  const { alerts, form, frame, id, relationship, was } = worksheet;
  const series = readSeries(worksheet);
  const place = findUndos(frame);
  if (!series || !place || !keeping?.history || !keeping.isWorking()) return false;
  if (countOthers(parsed) === 0) return false;
  if (!(await askRest(frame, name, copy))) return true;
  const found = parseBackup(settleAnswers(worksheet, parsed), worksheet.format);
  const parts = found.parts
    .filter((part) => [id, ...was].includes(part.worksheet))
    .map((part) => ({ ...part, worksheet: id, relationship: relationship?.id }));
  const { openBackup } = await loadPart<typeof import("../../backups/part")>("backups");
  const { history } = keeping;
  const follow = (): void => {
    keeping.look().catch(() => undefined);
    form.dispatchEvent(new CustomEvent("worksheet-arrived"));
  };
  try {
    await saveAll(keeping.saver);
    // Or the page would go on to the newest of them, and could take nothing back.
    chooseEntry(worksheet.database, nameSeries(worksheet), worksheet.entry);
    const database = await history.open();
    const names = { name: series.name, file: name };
    const owned = await settleOwners(worksheet, database, parts, names);
    if (!owned) return true;
    await openBackup(
      {
        frame,
        place,
        name: worksheet.database,
        database,
        dated: { [id]: series.date },
        part: series.name,
        isOwned: true,
        nameOf: () => worksheet.title,
        say: (words) => worksheet.status.say(words),
        follow,
        alerts,
        problem: "open-copy",
      },
      { ...found, relationships: [], parts: owned },
      name,
    );
  } catch {
    throw new CopyProblem(NOT_TAKEN);
  }
  return true;
}
