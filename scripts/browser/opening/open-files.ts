import { CopyProblem, isCopyProblem } from "../answers/copy-problem";
import type { Copy } from "../copies/parse-copy";
import { parseCopy } from "../copies/parse-copy";
import { PartProblem } from "../lazy/load-part";
import { unlockFile } from "../passphrase/unlock-file";
import type { Keeping } from "../saving/keeping";
import { readSeries } from "../series/entries/declared-series";
import { goTo } from "../series/kept/put-entry";
import type { OpenWorksheet } from "../session/open-worksheet";
import { checkFiles, LONGEST_NAME, nameFiles } from "./arrival/check-files";
import { choosePart } from "./choose-part";
import { noteOthers } from "./entry/note-others";
import { offerRest } from "./entry/offer-rest";
import { openEntries } from "./entry/open-entries";
import { HERE, settleEntry } from "./entry/settle-entry";
import { offerNaming } from "./offer-naming";
import type { WaitingFile } from "./owner/waiting-file";
import { takeWaiting, unpackWaiting } from "./owner/waiting-file";
import { readFile } from "./read-file";
import { askOwner, settleOwner } from "./settle-owner";
import { takeFile } from "./take-file";
import type { NamedFile } from "./tell-times";
import { tellTimes } from "./tell-times";
import type { Unopened } from "./tell-unopened";
import { tellUnopened, UNCHANGED } from "./tell-unopened";

const UNREAD =
  "the part of this page that reads it could not be loaded. Perhaps you are offline. A back-up, " +
  "whose name ends in “.json”, opens all the same, if it has no passphrase.";
// Sooner than this nobody wonders whether anything happens.
const SLOW_MS = 1000;

/** What came to be opened, and what the page that it came to wants of it. */
export interface Arrival extends Omit<Unopened, "words"> {
  readonly files: readonly File[];
  readonly folders: readonly string[];
  /** Whether it is still wanted: one that comes later outdoes it. */
  isWanted(): boolean;
  chooseAnother(): void;
  /** How the page is kept, where it is. */
  readonly keeping: Keeping | undefined;
}

/** Find in this page a link to another worksheet. */
function findLink(id: string): HTMLAnchorElement | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
  return links.find(({ pathname }) => pathname.endsWith(`/worksheets/${id}/`));
}

/** Give a worksheet's title as the links of this page have it, or its id. */
const nameWorksheet = (id: string): string => findLink(id)?.textContent?.trim() || id;

/** Read what a file holds of this worksheet; where it is of others, offer these. */
function readOwn(worksheet: OpenWorksheet, parsed: unknown, name: string): Copy {
  try {
    return parseCopy(parsed, worksheet, nameWorksheet);
  } catch (problem) {
    offerRest(worksheet, parsed, name);
    throw problem;
  }
}

/** Read a file, and put on the page what it holds, as the person chooses. */
async function openFile(
  worksheet: OpenWorksheet,
  file: File,
  { isWanted, keeping }: Arrival,
): Promise<void> {
  const slow = window.setTimeout(() => worksheet.status.say("The file is being read."), SLOW_MS);
  const read = await readFile(worksheet, file).finally(() => window.clearTimeout(slow));
  if (!isWanted()) return;
  const name = file.name.slice(0, LONGEST_NAME);
  const unlocked = await unlockFile(worksheet, read, file.name);
  if (unlocked === undefined || !isWanted()) return;
  const parsed = await choosePart(worksheet, keeping, unlocked, name);
  if (parsed === undefined || !isWanted()) return;
  const copy = readOwn(worksheet, parsed, file.name);
  const times = await tellTimes(copy.saved, keeping?.history);
  const owned = { name, ...times, copy, parsed };
  const settled = await settleOwner(worksheet, keeping, owned);
  if (!settled || !isWanted()) return;
  const take = async (askOwner?: () => Promise<void>): Promise<void> => {
    if (await openEntries(worksheet, keeping, owned)) return;
    const { isHere, remember } = await settleEntry(worksheet, keeping, owned);
    if (!isHere || !isWanted()) return;
    await takeFile(worksheet, noteOthers(worksheet, copy, parsed), { name, ...times }, askOwner);
    await remember();
  };
  const ask = async (): Promise<void> => {
    if (keeping && (await askOwner(worksheet, keeping, owned)) && isWanted()) await take();
  };
  await take(settled === "perhaps" ? ask : undefined);
  if (settled === "first" && keeping) offerNaming(worksheet, keeping, copy);
  offerRest(worksheet, unlocked, file.name);
}

/** Say what has come to be an entry of its own, and how that is taken back: one is where one was. */
function nameOwn(
  worksheet: OpenWorksheet,
  keeping: Keeping | undefined,
  { before }: WaitingFile,
): Pick<NamedFile, "lead" | "onUndone"> {
  const series = readSeries(worksheet);
  if (before === undefined || !series || !keeping) return {};
  const note = { words: "Taken back. The file itself is not changed." };
  return {
    lead: `It is a ${series.name} of its own here.`,
    onUndone: () => void goTo(worksheet, keeping, before ?? undefined, note).catch(() => undefined),
  };
}

/** Open the file that has come along to the page where it belongs, if there is one. */
async function openWaiting(worksheet: OpenWorksheet, arrival: Arrival): Promise<void> {
  const { isWanted, keeping } = arrival;
  await keeping?.begun;
  const waiting = takeWaiting(worksheet);
  if (!waiting) return;
  const { name, parsed, entry } = waiting;
  try {
    const file = await unpackWaiting(waiting);
    if (file) return await openFile(worksheet, file, arrival);
    const copy = parseCopy(parsed, worksheet, nameWorksheet);
    const times = await tellTimes(copy.saved, keeping?.history);
    if (await openEntries(worksheet, keeping, { name, copy, parsed })) return;
    const isSettled = entry !== undefined;
    const which = isSettled ? HERE : await settleEntry(worksheet, keeping, { name, copy, parsed });
    if (!which.isHere || !isWanted()) return;
    const whole = noteOthers(worksheet, copy, parsed);
    await takeFile(worksheet, whole, { name, ...times, ...nameOwn(worksheet, keeping, waiting) });
    await which.remember();
  } catch (error) {
    tellProblem(worksheet, { ...arrival, name }, error);
  }
}

/** Say why a file is not taken, and lead to the worksheet that it belongs to. */
function tellProblem(
  worksheet: OpenWorksheet,
  { key, name, files, chooseAnother }: Arrival,
  problem: unknown,
): void {
  const { message, worksheets } = isCopyProblem(problem)
    ? problem
    : new CopyProblem("The file could not be read. Try once more.");
  const links = worksheets.flatMap((id) => findLink(id) ?? []);
  worksheet.alerts.show({
    key,
    title: "There is a problem",
    words: [`${nameFiles(name, files)}: ${message}`, UNCHANGED],
    links: links.map(({ href, textContent }) => ({ words: textContent?.trim() ?? "", href })),
    actions: [{ words: "Choose another file", act: chooseAnother }],
    takesFocus: true,
  });
}

/** Open what came, as the person chooses, or say why it is not opened; nothing came: what waits. */
export async function openFiles(worksheet: OpenWorksheet, arrival: Arrival): Promise<void> {
  const { files, folders, isWanted } = arrival;
  const [file] = files;
  if (!file) return openWaiting(worksheet, arrival);
  try {
    checkFiles(files, folders);
    await openFile(worksheet, file, arrival);
  } catch (error) {
    if (!isWanted()) return;
    if (error instanceof PartProblem) tellUnopened(worksheet, { ...arrival, words: UNREAD });
    else tellProblem(worksheet, arrival, error);
  }
}
