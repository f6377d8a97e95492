import { handFile } from "../../copies/hand-file";
import { nameFile } from "../../copies/name-file";
import { readEntryDay } from "../../copies/read-entry-day";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { announceFile } from "../../session/open-worksheet";
import type { Extension } from "../make-document";
import { FORMATS, listExtensions, makeDocument } from "../make-document";
import { describeSheet } from "../sheet/describe-sheet";
import { tellUnmade } from "../tell-unmade";
import { listBlank } from "./list-blank";
import { showDownload } from "./show-download";
import type { Source } from "./source";

const CONTROL = "input:not([type=hidden]), textarea, select";
// Sooner than this nobody wonders whether the button did anything.
const SLOW_MS = 1000;

/** Return what makes a document, one at a time, and says how it went. */
function prepareMaking(
  worksheet: OpenWorksheet,
  saveCopy: () => void,
  key: string,
): Source["make"] {
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
      worksheet.alerts.hide(key);
    } catch (error) {
      const title = `The ${format.name} could not be made just now`;
      const tryAgain = () => void make(extension, name, isPrivateIn);
      tellUnmade(worksheet, { key, title, error, tryAgain, saveCopy });
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

function makeSource(worksheet: OpenWorksheet, saveCopy: () => void, key: string): Source {
  return {
    frame: worksheet.frame,
    noun: worksheet.form.dataset.worksheetNoun ?? "worksheet",
    name: nameFile(worksheet, readEntryDay(worksheet)),
    extensions: listExtensions(worksheet),
    unasked: worksheet.unasked.size,
    describe: (isPrivateIn) => describeSheet(worksheet, isPrivateIn),
    listBlank: () => listBlank(worksheet),
    make: prepareMaking(worksheet, saveCopy, key),
    say: (words) => worksheet.status.say(words),
    goTo: (id) => goTo(worksheet, id),
  };
}

/** Ask how the answers go, and make what is asked for; `key` names the alert that says what failed. */
export function takeAway(worksheet: OpenWorksheet, saveCopy: () => void, key: string): void {
  showDownload(makeSource(worksheet, saveCopy, key));
}
