import { isSameAnswer } from "./answer";
import { ask } from "./ask";
import { compareAnswers } from "./compare-answers";
import { CopyProblem } from "./copy-problem";
import { makeElement } from "./make-element";
import { offerUndo } from "./offer-undo";
import type { OpenWorksheet } from "./open-worksheet";
import { labelOf, onAction, readAnswers } from "./open-worksheet";
import type { Copy } from "./parse-copy";
import { LARGEST_BYTES, parseCopy } from "./parse-copy";
import { isRetired } from "./show-earlier";
import { takeAnswers } from "./take-answers";

const PROBLEM = "open-copy";

/** Find a worksheet's title in the links of this page, or make words of its id. */
function nameWorksheet(id: string): string {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
  const link = links.find(({ pathname }) => pathname.endsWith(`/worksheets/${id}/`));
  return link?.textContent?.trim() || id;
}

/** Read a file's text; what is no text at all is read as far as it goes, to name what it is. */
async function readText(file: File): Promise<string> {
  if (file.size > LARGEST_BYTES) {
    throw new CopyProblem("The file is larger than 2 MB, which is more than this page opens.");
  }
  const bytes = await file.arrayBuffer();
  return new TextDecoder("utf-8").decode(bytes);
}

const countAnswers = (count: number) => (count === 1 ? "1 answer" : `${count} answers`);

/** Say what else is in the file: nothing is dropped or kept without a word. */
function describeRest(worksheet: OpenWorksheet, { unasked, unreadable }: Copy): HTMLElement[] {
  const lines: string[] = [];
  if (unasked.size > 0) {
    lines.push(
      `The file also holds ${countAnswers(unasked.size)} to questions that this worksheet does ` +
        "not ask. If you take these answers, they are kept and go into your next copy.",
    );
  }
  if (unreadable.length > 0) {
    const labels = unreadable.map((id) => `“${labelOf(worksheet, id)}”`).join(", ");
    lines.push(
      `The file’s answer to ${labels} could not be read. What this page says there stays.`,
    );
  }
  return lines.map((line) => makeElement("p", {}, line));
}

async function askToTake(worksheet: OpenWorksheet, copy: Copy, name: string): Promise<boolean> {
  const { list, count } = compareAnswers(worksheet, readAnswers(worksheet), copy.answers);
  const found =
    count === 0
      ? "It holds the same answers as this page."
      : `${countAnswers(count)} ${count === 1 ? "differs" : "differ"}. Nothing changes until you choose.`;
  return ask(worksheet.frame, {
    name: "open-copy",
    title: "Take the answers from this file?",
    body: [
      makeElement("p", {}, makeElement("b", {}, name), ` ${found}`),
      ...describeRest(worksheet, copy),
      ...(count > 0 ? [list] : []),
    ],
    yes: "Take these answers",
    no: "Keep what is here",
  });
}

function takeCopy(worksheet: OpenWorksheet, copy: Copy, place: HTMLElement): void {
  const before = readAnswers(worksheet);
  const unaskedBefore = new Map(
    [...copy.unasked.keys()].map((id) => [id, worksheet.unasked.get(id) ?? ""]),
  );
  takeAnswers(worksheet, copy.answers, copy.unasked);
  worksheet.status.say("The answers from the file are on this page.");
  const undo = () => {
    const taken: Copy = { ...copy, answers: readAnswers(worksheet) };
    takeAnswers(worksheet, before, unaskedBefore);
    worksheet.status.say("Your earlier answers are back.");
    const again = () => takeCopy(worksheet, taken, place);
    const words = "Take the file’s answers again";
    offerUndo(place, "Your earlier answers are back.", again, words, "start");
  };
  offerUndo(place, "The answers from the file are on this page.", undo, "Undo", "start");
}

/** Where the file's answer cannot be read, or a question is retired, let the page's own stand. */
function keepOwn(worksheet: OpenWorksheet, copy: Copy): Copy {
  const kept = [...readAnswers(worksheet)].filter(
    ([id]) => copy.unreadable.includes(id) || isRetired(worksheet, id),
  );
  return { ...copy, answers: new Map([...kept, ...copy.answers]) };
}

async function openFile(worksheet: OpenWorksheet, file: File, place: HTMLElement): Promise<void> {
  worksheet.alerts.hide(PROBLEM);
  const copy = keepOwn(worksheet, parseCopy(await readText(file), worksheet, nameWorksheet));
  const isKeptAlready =
    isSameAnswer(Object.fromEntries(copy.answers), Object.fromEntries(readAnswers(worksheet))) &&
    copy.unasked.size + copy.unreadable.length === 0;
  if (isKeptAlready) worksheet.status.say("The file holds the same answers as this page.");
  else if (await askToTake(worksheet, copy, file.name)) takeCopy(worksheet, copy, place);
}

function tellProblem(worksheet: OpenWorksheet, file: File, error: unknown): void {
  const reason =
    error instanceof CopyProblem ? error.message : "The file could not be read. Try once more.";
  worksheet.alerts.show({
    key: PROBLEM,
    title: "There is a problem",
    words: [`${file.name.slice(0, 100)}: ${reason}`, "Your answers on this page are unchanged."],
    actions: [{ words: "Choose another file", act: () => findInput(worksheet)?.click() }],
    takesFocus: true,
  });
}

const findInput = ({ frame }: OpenWorksheet) =>
  frame.querySelector<HTMLInputElement>("[data-worksheet-file]");

/** Open a saved copy: show what it holds, and take it only when the person says so. */
export function openCopy(worksheet: OpenWorksheet): void {
  const input = findInput(worksheet);
  const place = worksheet.frame.querySelector<HTMLElement>("[data-worksheet-actions]");
  if (!input || !place) return;
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (!file) return;
    openFile(worksheet, file, place)
      .catch((error: unknown) => tellProblem(worksheet, file, error))
      // Choosing the same file once more is a change again.
      .finally(() => {
        input.value = "";
      });
  });
  onAction(worksheet, "open-copy", () => input.click());
}
