import { isBlank } from "../../answers/answer";
import { handFile } from "../../copies/hand-file";
import { nameFile } from "../../copies/name-file";
import { hideElement } from "../../dialogs/hide-element";
import { readAnswer } from "../../form/read-answer";
import { loadPart } from "../../lazy/load-part";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { announceFile, onAction } from "../../session/open-worksheet";
import type { Extension } from "../make-document";
import { FORMATS, listExtensions, makeDocument } from "../make-document";
import { describeSheet } from "../sheet/describe-sheet";
import { tellUnmade } from "../tell-unmade";
import { listBlank } from "./list-blank";
import type { Source } from "./source";

const KEY = "download";
const CONTROL = "input:not([type=hidden]), textarea, select";
// Sooner than this nobody wonders whether the button did anything.
const SLOW_MS = 1000;

/** Return what makes a document, one at a time, and says how it went. */
function prepareMaking(worksheet: OpenWorksheet, saveCopy: () => void): Source["make"] {
  let isBusy = false;
  const make = async (extension: Extension, name: string, isPrivateIn: boolean): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    const format = FORMATS[extension];
    const sayUnderway = () => worksheet.status.say(`Your ${format.name} is being made.`);
    const slow = window.setTimeout(sayUnderway, SLOW_MS);
    try {
      const file = await makeDocument(worksheet, extension, isPrivateIn);
      const given = handFile(`${name}.${extension}`, file);
      announceFile(worksheet, extension);
      worksheet.status.say(`Your ${format.name} is on its way to your downloads: ${given}`);
      worksheet.alerts.hide(KEY);
    } catch (error) {
      const title = `The ${format.name} could not be made just now`;
      const tryAgain = () => void make(extension, name, isPrivateIn);
      tellUnmade(worksheet, { key: KEY, title, error, tryAgain, saveCopy });
    } finally {
      window.clearTimeout(slow);
      isBusy = false;
    }
  };
  return (extension, name, isPrivateIn) => void make(extension, name, isPrivateIn);
}

function goTo({ fields }: OpenWorksheet, id: string): void {
  const field = fields.find((each) => each.id === id)?.element;
  field?.scrollIntoView({ block: "start" });
  field?.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true });
}

function makeSource(worksheet: OpenWorksheet, saveCopy: () => void): Source {
  return {
    frame: worksheet.frame,
    noun: worksheet.form.dataset.worksheetNoun ?? "worksheet",
    name: nameFile(worksheet),
    extensions: listExtensions(worksheet),
    unasked: worksheet.unasked.size,
    describe: (isPrivateIn) => describeSheet(worksheet, isPrivateIn),
    listBlank: () => listBlank(worksheet),
    make: prepareMaking(worksheet, saveCopy),
    say: (words) => worksheet.status.say(words),
    goTo: (id) => goTo(worksheet, id),
  };
}

/** Show the button while there is something to take away. */
function showWhileAnswered({ frame, form, fields }: OpenWorksheet): void {
  const buttons = frame.querySelectorAll<HTMLElement>(`[data-worksheet-action="${KEY}"]`);
  const update = () => {
    const isEmpty = fields.every((field) => isBlank(readAnswer(field)));
    for (const button of buttons) hideElement(button, isEmpty);
  };
  for (const event of ["input", "worksheet-shown", "worksheet-edited"]) {
    form.addEventListener(event, update);
  }
  update();
}

/**
 * Offer the answers as a Word document, as a PDF, and as text to paste: what is on the page, whether
 * or not it is stored.
 *
 * What asks how, and what makes the file, is fetched when it is first used. Where that fails the
 * answers are on the page as before: it can be tried again, and a back-up needs nothing more.
 */
export function offerDownload(worksheet: OpenWorksheet, saveCopy: () => void): void {
  const open = async (): Promise<void> => {
    try {
      const { showDownload } = await loadPart<typeof import("./part")>("download");
      worksheet.alerts.hide(KEY);
      showDownload(makeSource(worksheet, saveCopy));
    } catch (error) {
      const title = "The download could not be made just now";
      tellUnmade(worksheet, { key: KEY, title, error, tryAgain: () => void open(), saveCopy });
    }
  };
  onAction(worksheet, KEY, () => void open());
  showWhileAnswered(worksheet);
}
