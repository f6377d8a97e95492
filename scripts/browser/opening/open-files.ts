import { CopyProblem, isCopyProblem } from "../answers/copy-problem";
import { parseCopy } from "../copies/parse-copy";
import { PartProblem } from "../lazy/load-part";
import { unlockFile } from "../passphrase/unlock-file";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readFile } from "./read-file";
import { takeFile } from "./take-file";
import type { ChangedPage } from "./tell-times";
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
  /** What can tell when the page was changed last. */
  readonly page: ChangedPage | undefined;
}

/** Find in this page a link to another worksheet. */
function findLink(id: string): HTMLAnchorElement | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
  return links.find(({ pathname }) => pathname.endsWith(`/worksheets/${id}/`));
}

/** Give a worksheet's title as the links of this page have it, or its id. */
const nameWorksheet = (id: string): string => findLink(id)?.textContent?.trim() || id;

/** Read a file, and put on the page what it holds, as the person chooses. */
async function openFile(
  worksheet: OpenWorksheet,
  file: File,
  { isWanted, page }: Arrival,
): Promise<void> {
  const slow = window.setTimeout(() => worksheet.status.say("The file is being read."), SLOW_MS);
  const read = await readFile(worksheet, file).finally(() => window.clearTimeout(slow));
  if (!isWanted()) return;
  const parsed = await unlockFile(worksheet, read, file.name);
  if (parsed === undefined || !isWanted()) return;
  const copy = parseCopy(parsed, worksheet, nameWorksheet);
  const times = await tellTimes(copy.saved, page);
  await takeFile(worksheet, copy, { name: file.name.slice(0, 100), ...times });
}

/** Say why a file is not taken, and lead to the worksheet that it belongs to. */
function tellProblem(
  worksheet: OpenWorksheet,
  { key, files, chooseAnother }: Arrival,
  problem: unknown,
): void {
  const { message, worksheets } = isCopyProblem(problem)
    ? problem
    : new CopyProblem("The file could not be read. Try once more.");
  const links = worksheets.flatMap((id) => findLink(id) ?? []);
  worksheet.alerts.show({
    key,
    title: "There is a problem",
    words: [`${nameFiles(files)}: ${message}`, UNCHANGED],
    links: links.map(({ href, textContent }) => ({ words: textContent?.trim() ?? "", href })),
    actions: [{ words: "Choose another file", act: chooseAnother }],
    takesFocus: true,
  });
}

/** Refuse what is no single file, each in words of its own. */
function checkFiles(files: readonly File[], folders: readonly string[]): void {
  if (folders.length > 0) {
    throw new CopyProblem(
      files.length > folders.length || folders.length > 1
        ? "There is a folder among them. Open it, and choose the one file you want."
        : "This is a folder. Open it, and choose the one file you want.",
    );
  }
  if (files.length > 1) {
    throw new CopyProblem("One file is opened at a time. Choose the one you want.");
  }
}

const nameFiles = (files: readonly File[]) =>
  files.length > 1 ? `${files.length} files` : (files[0]?.name ?? "").slice(0, 100);

/** Open what came, as the person chooses, or say why it is not opened. */
export async function openFiles(worksheet: OpenWorksheet, arrival: Arrival): Promise<void> {
  const { files, folders, isWanted } = arrival;
  const [file] = files;
  if (!file) return;
  try {
    checkFiles(files, folders);
    await openFile(worksheet, file, arrival);
  } catch (error) {
    if (!isWanted()) return;
    if (error instanceof PartProblem) tellUnopened(worksheet, { ...arrival, words: UNREAD });
    else tellProblem(worksheet, arrival, error);
  }
}
