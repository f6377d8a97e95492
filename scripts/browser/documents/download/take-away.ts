import { leaveAgreementOut } from "../../agreeing/record/leave-agreement-out";
import { handFile } from "../../copies/hand-file";
import { nameFile, shortenName } from "../../copies/name-file";
import { readEntryDay } from "../../copies/read-entry-day";
import type { KeptAside } from "../../copies/save-copy";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { announceFile } from "../../session/open-worksheet";
import type { Several } from "../entries/read-several";
import { readSeveral } from "../entries/read-several";
import { fetchReading } from "../fetch-reading";
import { FORMATS, listExtensions, makeDocument } from "../make-document";
import { makeReading } from "../make-reading";
import { composeProse } from "../prose/compose-prose";
import type { DescribedReading } from "../prose/described-reading";
import { describeSheet } from "../sheet/describe-sheet";
import { tellUnmade } from "../tell-unmade";
import { listBlank } from "./list-blank";
import { showDownload } from "./show-download";
import type { Source } from "./source";

const CONTROL = "input:not([type=hidden]), textarea, select";
// Sooner than this nobody wonders whether the button did anything.
const SLOW_MS = 1000;

/** What making a document needs beside the page. */
interface Making {
  readonly saveCopy: () => void;
  /** Names the alert that says what failed. */
  readonly key: string;
  readonly several: Several | undefined;
  readonly reading: DescribedReading | undefined;
}

/** Return what makes a document, one at a time, and says how it went. */
function prepareMaking(
  worksheet: OpenWorksheet,
  { saveCopy, key, several, reading }: Making,
): Source["make"] {
  let isBusy = false;
  const make: (...asked: Parameters<Source["make"]>) => Promise<void> = async (...asked) => {
    const [extension, name, isPrivateIn, scope] = asked;
    if (isBusy) return;
    isBusy = true;
    const format = FORMATS[extension];
    const sayUnderway = () => worksheet.status.say(`Your ${format.name} is being made.`);
    const slow = window.setTimeout(sayUnderway, SLOW_MS);
    try {
      const file =
        scope === "reading" && reading
          ? await makeReading(worksheet, extension, isPrivateIn, reading)
          : await makeDocument(
              worksheet,
              extension,
              isPrivateIn,
              scope === "all" ? several?.describe : undefined,
            );
      const given = handFile(`${name}.${extension}`, file);
      announceFile(worksheet, extension);
      worksheet.status.say(`Your ${format.name} is on its way to your downloads: ${given}`);
      worksheet.alerts.hide(key);
    } catch (error) {
      const title = `The ${format.name} could not be made just now`;
      const tryAgain = () => void make(...asked);
      tellUnmade(worksheet, { key, title, error, tryAgain, saveCopy });
    } finally {
      window.clearTimeout(slow);
      isBusy = false;
    }
  };
  return (...asked) => void make(...asked);
}

function goTo({ fields }: OpenWorksheet, id: string): void {
  const field = fields.find((each) => each.id === id)?.element;
  field?.scrollIntoView({ block: "start" });
  field?.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true });
}

/** Give the document to read: what it is called, and how its file is, without “The”. */
function describeReading(worksheet: OpenWorksheet, reading: DescribedReading): Source["reading"] {
  const { relationship } = worksheet;
  const id = reading.name.replace(/^the /i, "").toLowerCase();
  return {
    name: reading.name,
    fileName: nameFile({ id: shortenName(id), relationship }, readEntryDay(worksheet)),
    compose: (isPrivateIn) => composeProse(reading, describeSheet(worksheet, isPrivateIn)),
  };
}

function makeSource(worksheet: OpenWorksheet, making: Making): Source {
  const { id, relationship } = worksheet;
  const fileName = nameFile({ id: `${id}-all`, relationship });
  return {
    frame: worksheet.frame,
    noun: worksheet.form.dataset.worksheetNoun ?? "worksheet",
    name: nameFile(worksheet, readEntryDay(worksheet)),
    extensions: listExtensions(worksheet),
    unasked: leaveAgreementOut(worksheet.unasked).length,
    describe: (isPrivateIn) => describeSheet(worksheet, isPrivateIn),
    listBlank: () => listBlank(worksheet),
    several: making.several && { ...making.several, fileName },
    reading: making.reading && describeReading(worksheet, making.reading),
    make: prepareMaking(worksheet, making),
    say: (words) => worksheet.status.say(words),
    goTo: (id) => goTo(worksheet, id),
  };
}

/** Ask how the answers go, and make what is asked for; `key` names the alert that says what failed. */
export async function takeAway(
  worksheet: OpenWorksheet,
  saveCopy: () => void,
  key: string,
  store: KeptAside | undefined,
): Promise<void> {
  const [several, reading] = await Promise.all([
    readSeveral(worksheet, store),
    fetchReading(worksheet),
  ]);
  showDownload(makeSource(worksheet, { saveCopy, key, several, reading }));
}
