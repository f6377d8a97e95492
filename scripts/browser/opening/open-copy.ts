import { isSameAnswer } from "../answers/answer";
import { CopyProblem, isCopyProblem } from "../answers/copy-problem";
import type { Copy } from "../copies/parse-copy";
import { parseCopy } from "../copies/parse-copy";
import { PartProblem } from "../lazy/load-part";
import { unlockFile } from "../passphrase/unlock-file";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction, readAnswers } from "../session/open-worksheet";
import { isRetired } from "../session/show-retired";
import { chooseAnswers } from "./choose-answers";
import { dropFiles } from "./drop-files";
import { pasteFiles } from "./paste-files";
import { readFile } from "./read-file";
import { takeCopy } from "./take-copy";

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

/** Where the file's answer cannot be read, or a question is retired, let the page's own stand. */
function keepOwn(worksheet: OpenWorksheet, copy: Copy): Copy {
  const kept = [...readAnswers(worksheet)].filter(
    ([id]) => copy.unreadable.includes(id) || isRetired(worksheet, id),
  );
  return { ...copy, answers: new Map([...kept, ...copy.answers]) };
}

/** Read a file, show what it holds, and put on the page what the person chooses of it. */
async function openFile(
  worksheet: OpenWorksheet,
  file: File,
  place: HTMLElement,
  isWanted: () => boolean,
): Promise<void> {
  const slow = window.setTimeout(() => worksheet.status.say("The file is being read."), SLOW_MS);
  const read = await readFile(worksheet, file).finally(() => window.clearTimeout(slow));
  if (!isWanted()) return;
  const parsed = await unlockFile(worksheet, read, file.name);
  if (parsed === undefined || !isWanted()) return;
  const copy = keepOwn(worksheet, parseCopy(parsed, worksheet, nameWorksheet));
  const isKeptAlready =
    isSameAnswer(Object.fromEntries(copy.answers), Object.fromEntries(readAnswers(worksheet))) &&
    copy.unasked.size + copy.unreadable.length + copy.replaced.length === 0 &&
    copy.leftOver.length + copy.notes.length === 0;
  if (isKeptAlready) {
    worksheet.status.say("The file holds the same answers as this page.");
    return;
  }
  const taken = await chooseAnswers(worksheet, copy, file.name.slice(0, 100));
  if (!taken) return;
  if (taken.size + copy.unasked.size + copy.replaced.length > 0) {
    takeCopy(worksheet, copy, taken, place);
  } else worksheet.status.say("Nothing was taken: everything here is as it was.");
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
        "Perhaps you are offline. A copy whose name ends in “.json” opens all the same, if it has no passphrase.",
      UNCHANGED,
    ],
    actions: [{ words: "Try again", act: tryAgain }],
    takesFocus: true,
  });
}

const findInput = ({ frame }: OpenWorksheet) =>
  frame.querySelector<HTMLInputElement>("[data-worksheet-file]");

/** Open a saved copy: show what it holds, and take of it only what the person chooses. */
export function openCopy(worksheet: OpenWorksheet): void {
  const input = findInput(worksheet);
  const place = worksheet.frame.querySelector<HTMLElement>("[data-worksheet-undos]");
  if (!input || !place) return;
  let newest = 0;
  const open = async (files: readonly File[]): Promise<void> => {
    const [file, second] = files;
    // A file that falls on a question that is being asked is none of the answers to it.
    if (!file || worksheet.frame.querySelector("dialog[open]")) return;
    const turn = ++newest;
    // One that was chosen before, and is still being read, is no longer wanted.
    const isWanted = () => turn === newest;
    worksheet.alerts.hide(PROBLEM);
    try {
      if (second) throw new CopyProblem("One file is opened at a time. Choose the one you want.");
      await openFile(worksheet, file, place, isWanted);
    } catch (error) {
      if (!isWanted()) return;
      if (error instanceof PartProblem) tellUnloaded(worksheet, file.name, () => void open(files));
      else tellProblem(worksheet, second ? `${files.length} files` : file.name, error);
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
