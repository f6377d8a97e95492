import { offerFile } from "../copies/offer-file";
import { loadPart } from "../lazy/load-part";
import { timeWork } from "../lazy/time-work";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceFile, onAction } from "../session/open-worksheet";
import { fetchTemplate, findTemplate } from "./fetch-template";
import { describeSheet } from "./sheet/describe-sheet";
import type { FilledSheet } from "./sheet/filled-sheet";
import { tellUnmade } from "./tell-unmade";

interface Format {
  readonly extension: "docx" | "pdf";
  readonly name: string;
  readonly type: string;
  fill(template: Uint8Array, sheet: () => FilledSheet): Promise<Uint8Array>;
}

/** The formats by the action that gives them. */
const FORMATS: Readonly<Record<string, Format>> = {
  "download-word": {
    extension: "docx",
    name: "Word document",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    async fill(template, sheet) {
      const { fillWord } = await loadPart<typeof import("./word/fill/part")>("fill-word");
      return timeWork("fill-word", () => fillWord(template, sheet()));
    },
  },
  "download-pdf": {
    extension: "pdf",
    name: "PDF",
    type: "application/pdf",
    async fill(template, sheet) {
      const { fillPdf } = await loadPart<typeof import("./pdf/fill/part")>("fill-pdf");
      return timeWork("fill-pdf", () => fillPdf(template, sheet()));
    },
  },
};

// Sooner than this nobody wonders whether the button did anything.
const SLOW_MS = 1000;

/** Fill the blank document with what stands on the page when it is there, and hand it over. */
async function downloadDocument(
  worksheet: OpenWorksheet,
  format: Format,
  address: string,
): Promise<void> {
  const template = await fetchTemplate(address);
  const filled = await format.fill(template, () => describeSheet(worksheet));
  const file = new Blob([filled as BlobPart], { type: format.type });
  const name = offerFile(worksheet.id, format.extension, file);
  announceFile(worksheet, format.extension);
  worksheet.status.say(`Your ${format.name} is on its way to your downloads: ${name}`);
}

/**
 * Offer the filled document behind one button, where the page has a blank one to fill.
 *
 * What it needs is fetched when it is first used. Where that fails the answers are on the page as
 * before: it can be tried again, and *Save a copy* needs nothing more than the page.
 */
function offerDocument(worksheet: OpenWorksheet, action: string, saveCopy: () => void): void {
  const format = FORMATS[action];
  const address = format && findTemplate(worksheet, format.extension);
  if (!format || !address) return;
  let isBusy = false;
  const sayUnderway = () => worksheet.status.say(`Your ${format.name} is being made.`);
  const download = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    const slow = window.setTimeout(sayUnderway, SLOW_MS);
    try {
      await downloadDocument(worksheet, format, address);
      worksheet.alerts.hide(action);
    } catch (error) {
      const title = `The ${format.name} could not be made just now`;
      tellUnmade(worksheet, {
        key: action,
        title,
        error,
        tryAgain: () => void download(),
        saveCopy,
      });
    } finally {
      window.clearTimeout(slow);
      isBusy = false;
    }
  };
  onAction(worksheet, action, () => void download());
}

/** Offer the worksheet as filled documents: what is on the page, whether or not it is stored. */
export function offerDocuments(worksheet: OpenWorksheet, saveCopy: () => void): void {
  for (const action of Object.keys(FORMATS)) offerDocument(worksheet, action, saveCopy);
}
