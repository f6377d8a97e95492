import { isSameAnswer } from "../../answers/answer";
import { CopyProblem } from "../../answers/copy-problem";
import { readDay } from "../../answers/whole-day";
import type { Copy } from "../../copies/parse-copy";
import type { Keeping } from "../../saving/keeping";
import { loadAgain } from "../../saving/load-again";
import type { DeclaredSeries } from "../../series/entries/declared-series";
import { readSeries } from "../../series/entries/declared-series";
import { nameEntry } from "../../series/entries/order-entries";
import { callEntry } from "../../series/kept/know-entry";
import type { Entry } from "../../series/kept/list-entries";
import { listEntries } from "../../series/kept/list-entries";
import { nameSeries, placeEntry } from "../../series/kept/put-entry";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import { chooseEntry } from "../../storage/choose-entry";
import { makeName } from "../../storage/make-name";
import type { Database } from "../../storage/open-database";
import { isKeeping, waitForKept } from "../owner/read-known";
import type { WaitingFile } from "../owner/waiting-file";
import { forgetWaiting, keepWaiting } from "../owner/waiting-file";
import { askEntry } from "./ask-entry";
import type { KnownEntry, Which } from "./decide-entry";
import { decideEntry } from "./decide-entry";

const NOT_ALONG =
  "It could not be opened in the place where it belongs just now. Nothing was changed. Try once more.";

/** A file whose entry is to be settled. */
export interface EntryFile {
  readonly name: string;
  readonly copy: Copy;
  readonly parsed: unknown;
}

/** How a file opens: not on this page, or here; then it is called so from now on. */
export interface SettledEntry {
  readonly isHere: boolean;
  /** Remember the id of the file for the entry on the page. */
  remember(): Promise<void>;
}

const NOWHERE: SettledEntry = { isHere: false, remember: async () => undefined };
export const HERE: SettledEntry = { ...NOWHERE, isHere: true };

/** What is asked about: a file, and the entries that this browser has. */
interface Sitting {
  readonly worksheet: OpenWorksheet;
  readonly keeping: Keeping;
  readonly database: Database;
  readonly series: DeclaredSeries;
  readonly entries: readonly Entry[];
  readonly file: EntryFile;
}

const know = ({ id, also, date }: Entry): KnownEntry => ({ id, also, date: readDay(date) });

function decide({ worksheet, series, entries, file }: Sitting): Which {
  const { entry: shown, inFiles } = worksheet;
  const own = entries.find(({ id }) => id === shown);
  const also = [...(own?.also ?? []), ...(inFiles.entry ? [inFiles.entry] : [])];
  const isEmpty = readAnswers(worksheet).size + worksheet.unasked.size === 0;
  return decideEntry({
    page: { id: shown, also, date: readDay(own?.date), isEmpty },
    file: { entry: file.copy.entry, date: readDay(file.copy.answers.get(series.date)) },
    known: entries.filter(({ id, answers }) => id !== shown || answers.size > 0).map(know),
  });
}

/**
 * Show another entry on the page that is then loaded again, and open the file there.
 *
 * Throws CopyProblem, with all as it was, where that cannot be.
 */
async function goAlong(
  { worksheet, keeping, file }: Sitting,
  entry: string | undefined,
  more: Pick<WaitingFile, "before"> = {},
): Promise<SettledEntry> {
  const { database, id, relationship } = worksheet;
  const series = nameSeries(worksheet);
  const waiting = { worksheet: id, relationship: relationship?.id, entry: entry ?? null, ...more };
  try {
    await loadAgain(worksheet, keeping, () => {
      keepWaiting(database, { ...waiting, name: file.name, parsed: file.parsed });
      chooseEntry(database, series, entry);
    });
  } catch {
    forgetWaiting(database);
    throw new CopyProblem(NOT_ALONG);
  }
  return NOWHERE;
}

/** Begin an entry of its own for the file, under the id that the file has, and open it there. */
async function goToOwn(sitting: Sitting): Promise<SettledEntry> {
  const { worksheet, database, entries, file } = sitting;
  const isTaken = entries.some(({ id }) => id === file.copy.entry);
  const entry = isTaken ? makeName() : (file.copy.entry ?? makeName());
  const place = 1 + Math.max(0, ...entries.map((each) => each.place));
  await placeEntry(worksheet, database, entry, place).catch(() => {
    throw new CopyProblem(NOT_ALONG);
  });
  return goAlong(sitting, entry, { before: worksheet.entry ?? null });
}

async function ask(sitting: Sitting, days: readonly KnownEntry[]): Promise<SettledEntry> {
  const { worksheet, series, entries, file } = sitting;
  const at = entries.findIndex(({ id }) => days.some((day) => day.id === id));
  const isSameDay = days.some(({ id }) => id === worksheet.entry);
  const shown = entries.find(({ id }) => id === worksheet.entry);
  const way = await askEntry({
    frame: worksheet.frame,
    name: series.name,
    page: readDay(shown?.date),
    file: readDay(file.copy.answers.get(series.date)),
    there: at < 0 || isSameDay ? "" : nameEntry(series.name, at + 1, ""),
    isSameDay,
  });
  if (way === "own") return goToOwn(sitting);
  if (way === "there") return goAlong(sitting, entries[at]?.id);
  return way === "here" ? HERE : NOWHERE;
}

/** Have the entry on the page be known by the id of the file from now on. */
function knowHere({ worksheet, database, file }: Sitting): SettledEntry {
  const { entry } = file.copy;
  const { inFiles, names } = worksheet;
  if (entry === undefined || entry === worksheet.entry) return HERE;
  return {
    isHere: true,
    async remember() {
      if (worksheet.entry === undefined) inFiles.entry = entry;
      await callEntry(database, names.worksheet, entry).catch(() => undefined);
    },
  };
}

async function read(
  worksheet: OpenWorksheet,
  keeping: Keeping | undefined,
  file: EntryFile,
): Promise<Sitting | undefined> {
  const series = readSeries(worksheet);
  if (!series || !keeping?.history || !(await isKeeping(keeping))) return undefined;
  const opening = keeping.history.open();
  const entries = await waitForKept(
    opening.then((database) => listEntries(worksheet, database, series.date)),
  );
  return { worksheet, keeping, database: await opening, series, entries, file };
}

/**
 * Learn in which entry of a series a file opens, and take it there where that is not the page's.
 *
 * A page that keeps nothing has one entry alone. Throws CopyProblem.
 */
export async function settleEntry(
  worksheet: OpenWorksheet,
  keeping: Keeping | undefined,
  file: EntryFile,
): Promise<SettledEntry> {
  const sitting = await read(worksheet, keeping, file);
  if (!sitting) return HERE;
  const here = Object.fromEntries(readAnswers(worksheet));
  if (isSameAnswer(here, Object.fromEntries(file.copy.answers))) return knowHere(sitting);
  const which = decide(sitting);
  if (which.kind === "there") return goAlong(sitting, which.id);
  if (which.kind === "own") return goToOwn(sitting);
  if (which.kind === "here") return knowHere(sitting);
  const settled = await ask(sitting, which.days);
  return settled.isHere ? knowHere(sitting) : settled;
}
