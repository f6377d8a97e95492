import { CopyProblem, isCopyProblem } from "../answers/copy-problem";
import { parseCopy } from "../copies/parse-copy";
import { PartProblem } from "../lazy/load-part";
import { unlockFile } from "../passphrase/unlock-file";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";
import { dropFiles } from "./drop-files";
import { pasteFiles } from "./paste-files";
import { readFile } from "./read-file";
import { takeFile } from "./take-file";
import { type ChangedPage, tellTimes } from "./tell-times";

const PROBLEM = "open-copy";
// Sooner than this nobody wonders whether anything happens.
const SLOW_MS = 1000;
const UNCHANGED = "Your answers on this page are unchanged.";

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
  isWanted: () => boolean,
  page: ChangedPage | undefined,
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
function tellProblem(worksheet: OpenWorksheet, name: string, problem: unknown): void {
  const { message, worksheets } = isCopyProblem(problem)
    ? problem
    : new CopyProblem("The file could not be read. Try once more.");
  const links = worksheets.flatMap((id) => findLink(id) ?? []);
  worksheet.alerts.show({
    key: PROBLEM,
    title: "There is a problem",
    words: [`${name.slice(0, 100)}: ${message}`, UNCHANGED],
    links: links.map(({ href, textContent }) => ({ words: textContent?.trim() ?? "", href })),
    actions: [{ words: "Choose another file", act: () => findInput(worksheet)?.click() }],
    takesFocus: true,
  });
}

/** Say that what reads documents could not be fetched; the file is still at hand. */
function tellUnloaded(worksheet: OpenWorksheet, name: string, tryAgain: () => void): void {
  worksheet.alerts.show({
    key: PROBLEM,
    title: "The file could not be opened just now",
    words: [
      `${name.slice(0, 100)}: the part of this page that reads it could not be loaded. ` +
        "Perhaps you are offline. A back-up, whose name ends in “.json”, opens all the same, if it " +
        "has no passphrase.",
      UNCHANGED,
    ],
    actions: [{ words: "Try again", act: tryAgain }],
    takesFocus: true,
  });
}

const findInput = ({ frame }: OpenWorksheet) =>
  frame.querySelector<HTMLInputElement>("[data-worksheet-file]");

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
  files.length > 1 ? `${files.length} files` : (files[0]?.name ?? "");

/** Open a file, whichever way the file comes, unless a question is being asked. */
export function openCopy(worksheet: OpenWorksheet, page?: ChangedPage): void {
  const input = findInput(worksheet);
  if (!input) return;
  let newest = 0;
  const open = async (files: readonly File[], folders: readonly string[] = []): Promise<void> => {
    const [file] = files;
    // A file that falls on a question that is being asked is none of the answers to it.
    if (!file || worksheet.frame.querySelector("dialog[open]")) return;
    const turn = ++newest;
    // One that was chosen before, and is still being read, is no longer wanted.
    const isWanted = () => turn === newest;
    worksheet.alerts.hide(PROBLEM);
    try {
      checkFiles(files, folders);
      await openFile(worksheet, file, isWanted, page);
    } catch (error) {
      if (!isWanted()) return;
      if (error instanceof PartProblem) tellUnloaded(worksheet, file.name, () => void open(files));
      else tellProblem(worksheet, nameFiles(files), error);
    }
  };
  input.addEventListener("change", () => {
    void open([...(input.files ?? [])]);
    // Choosing the same file once more is a change again.
    input.value = "";
  });
  dropFiles(worksheet.frame, open);
  pasteFiles(worksheet.frame, open);
  onAction(worksheet, "open-copy", () => input.click());
}
