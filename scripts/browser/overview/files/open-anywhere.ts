import { CopyProblem, isCopyProblem } from "../../answers/copy-problem";
import { openBackup } from "../../backups/open-backup";
import { parseBackup } from "../../backups/parse-backup";
import { readBackupDay, rememberBackup } from "../../backups/remember-backup";
import { toBase64 } from "../../bytes/base64";
import { deflate } from "../../bytes/deflate";
import { findUndos, isSaidBeside } from "../../dialogs/offer-undo";
import { PartProblem } from "../../lazy/load-part";
import { checkFiles, nameFiles } from "../../opening/arrival/check-files";
import { forgetWaiting, keepWaiting } from "../../opening/owner/waiting-file";
import { isKnownAs } from "../../relationships/know-also";
import { chooseRelationship } from "../../storage/choose-relationship";
import { listRelationships } from "../../storage/list-relationships";
import { openBriefly } from "../../storage/open-briefly";
import { isNewer } from "../../storage/open-database";
import { isTabOnly } from "../../storage/tab-answers";
import { findWorksheet, listDated } from "../facts/find-worksheet";
import { loadWorksheets } from "../facts/load-worksheets";
import type { OverviewPage } from "../overview-page";
import type { Recognised } from "./recognise-sheet";
import { recogniseSheet } from "./recognise-sheet";

const PROBLEM = "files";
const UNCHANGED = "What this browser keeps is unchanged.";
const NEWER_HERE =
  "A newer version of this guide has been in this browser. Load this page again, and open the file then.";
const UNREAD = "The part of this page that reads it could not be loaded. Perhaps you are offline.";
const NO_ROOM = "This tab has no room to take it along. Open it on the page of its worksheet.";
const SHARED =
  "On a shared computer this tab keeps to itself. Open the file of one worksheet on its own page.";

/** How the page goes on. */
export interface Ways {
  chooseAnother(): void;
  /** Show what has changed. */
  look(): void;
}

/** Say what was done; where a line below says the same, with a way back, this is only read out. */
function sayIn({ frame, status }: OverviewPage, words: string): void {
  status.textContent = words;
  // That line comes at once.
  queueMicrotask(() => {
    status.classList.toggle("visually-hidden", isSaidBeside(frame, words));
  });
}

/** Open a file of several worksheets here. */
async function openHere(
  page: OverviewPage,
  parsed: unknown,
  name: string,
  look: () => void,
): Promise<void> {
  const { alerts, database, format, frame, list } = page;
  if (isTabOnly(database)) throw new CopyProblem(SHARED);
  const backup = parseBackup(parsed, format);
  const listed = await loadWorksheets(list);
  const parts = backup.parts.filter(({ worksheet }) => findWorksheet(listed, worksheet));
  const foreign = backup.parts.length - parts.length;
  if (parts.length + backup.relationships.length === 0) {
    throw new CopyProblem("The file holds no worksheet that this guide has.");
  }
  // It stays open as long as what is done here may be taken back.
  const opened = await openBriefly(database);
  if (isNewer(opened)) throw new CopyProblem(NEWER_HERE);
  const place = findUndos(frame) ?? frame;
  const restoring = {
    frame,
    place,
    name: database,
    database: opened,
    dated: listDated(listed),
    nameOf: (id: string) => findWorksheet(listed, id)?.title ?? id,
    say: (words: string) => sayIn(page, words),
    follow: look,
    noteWhole(savedOn: string) {
      const before = readBackupDay(database);
      rememberBackup(database, savedOn);
      return () => {
        if (readBackupDay(database) === savedOn) rememberBackup(database, before);
      };
    },
    alerts,
    problem: PROBLEM,
  };
  const known = parts.map((part) => ({
    ...part,
    worksheet: findWorksheet(listed, part.worksheet)?.id ?? part.worksheet,
  }));
  const whole = { ...backup, parts: known, unreadable: backup.unreadable + foreign };
  try {
    await openBackup(restoring, whole, name);
  } catch {
    throw new CopyProblem("This browser did not take it: perhaps it has no room left.");
  }
}

type OneSheet = Extract<Recognised, { kind: "sheet" }>;

/** Show whose the file is on the page that comes next, where that is known. */
async function chooseOwner(name: string, relationship: string | undefined): Promise<void> {
  if (relationship === undefined || isTabOnly(name)) return;
  const database = await openBriefly(name);
  try {
    const known = await listRelationships(database);
    const owner = known.find((each) => isKnownAs(each, relationship));
    if (owner) chooseRelationship(name, owner);
  } finally {
    database.close();
  }
}

/** Take a file along to the page of its worksheet, where it opens as any does. */
async function goAlong(page: OverviewPage, sheet: OneSheet, name: string): Promise<void> {
  const { database, list, worksheets } = page;
  const listed = findWorksheet(await loadWorksheets(list), sheet.worksheet);
  if (!listed) throw new CopyProblem("The file is of a worksheet that this guide does not have.");
  try {
    const packed = toBase64(await deflate(sheet.bytes));
    keepWaiting(database, { worksheet: listed.id, name, packed });
  } catch {
    forgetWaiting(database);
    throw new CopyProblem(NO_ROOM);
  }
  if (!listed.isOwn) await chooseOwner(database, sheet.relationship).catch(() => undefined);
  window.location.assign(`${worksheets}${listed.id}/`);
}

/** Open a file of whatever worksheets it holds, or say why it is not opened. */
export async function openAnywhere(
  page: OverviewPage,
  files: readonly File[],
  folders: readonly string[],
  { chooseAnother, look }: Ways,
): Promise<void> {
  const [file] = files;
  if (!file) return;
  const name = nameFiles(file.name, files);
  try {
    checkFiles(files, folders);
    const found = await recogniseSheet(page.frame, file, page.format);
    if (found?.kind === "backup") await openHere(page, found.parsed, name, look);
    else if (found) await goAlong(page, found, name);
  } catch (error) {
    const words =
      error instanceof PartProblem
        ? UNREAD
        : isCopyProblem(error)
          ? error.message
          : "The file could not be read. Try once more.";
    page.alerts.show({
      key: PROBLEM,
      title: "There is a problem",
      words: [`${name}: ${words}`, UNCHANGED],
      actions: [{ words: "Choose another file", act: chooseAnother }],
      takesFocus: true,
    });
  }
}
