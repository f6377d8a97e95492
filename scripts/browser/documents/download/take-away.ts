import { leaveAgreementOut } from "../../agreeing/record/leave-agreement-out";
import { isBlank } from "../../answers/answer";
import { handFile } from "../../copies/hand-file";
import { nameFile, shortenName } from "../../copies/name-file";
import { readEntryDay } from "../../copies/read-entry-day";
import type { KeptAside } from "../../copies/save-copy";
import { shareFile } from "../../copies/share-file";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { announceFile, readAnswers } from "../../session/open-worksheet";
import { readSending, rememberSending } from "../../storage/remember-sending";
import type { Several } from "../entries/read-several";
import { readSeveral } from "../entries/read-several";
import { fetchReading } from "../fetch-reading";
import { FORMATS, listExtensions, makeDocument } from "../make-document";
import { makeReading } from "../make-reading";
import { composePart } from "../prose/compose-part";
import type { DescribedPart, DescribedReading } from "../prose/described-reading";
import { describeSheet } from "../sheet/describe-sheet";
import { tellUnmade } from "../tell-unmade";
import { listBlank } from "./list-blank";
import { showDownload } from "./show-download";
import type { OfferedReading, Parcel, Source } from "./source";

const CONTROL = "input:not([type=hidden]), textarea, select";
// Sooner than this nobody wonders whether the button did anything.
const SLOW_MS = 1000;

/** How the answers are asked for. */
interface Asked {
  readonly saveCopy: () => void;
  /** Names the alert that says what failed. */
  readonly key: string;
  readonly store: KeptAside | undefined;
  /** What is chosen beforehand; undefined: what went last. */
  readonly scope: string | undefined;
}

/** What making a document needs beside the page. */
interface Making extends Asked {
  readonly several: Several | undefined;
  readonly reading: DescribedReading | undefined;
}

/** Hand a document over as it was asked for, and say how that went. */
async function hand(
  worksheet: OpenWorksheet,
  { extension, name, way }: Parcel,
  file: Blob,
): Promise<void> {
  const { status } = worksheet;
  const full = `${name}.${extension}`;
  const shared = way === "share" ? await shareFile(full, file) : undefined;
  if (shared === "cancelled") return status.say("Nothing was sent.");
  announceFile(worksheet, extension);
  if (shared === "shared") return status.say(`Handed to the program that you chose: ${full}`);
  handFile(full, file);
  const where = `is on its way to your downloads: ${full}`;
  status.say(
    shared === "refused"
      ? `This browser does not send such a file. It ${where}`
      : `Your ${FORMATS[extension].name} ${where}`,
  );
}

/** Return what makes a document, one at a time, and says how it went. */
function prepareMaking(
  worksheet: OpenWorksheet,
  { saveCopy, key, several, reading }: Making,
): Source["make"] {
  let isBusy = false;
  const make = async (parcel: Parcel): Promise<void> => {
    if (isBusy) return;
    const { extension, privateIn, scope } = parcel;
    isBusy = true;
    const format = FORMATS[extension];
    const sayUnderway = () => worksheet.status.say(`Your ${format.name} is being made.`);
    const slow = window.setTimeout(sayUnderway, SLOW_MS);
    try {
      const file =
        scope.what === "reading" && reading
          ? await makeReading(worksheet, extension, reading, { privateIn, part: scope.part })
          : await makeDocument(
              worksheet,
              extension,
              privateIn,
              scope.what === "all" ? several?.describe : undefined,
            );
      await hand(worksheet, parcel, file);
      worksheet.alerts.hide(key);
    } catch (error) {
      const title = `The ${format.name} could not be made just now`;
      const tryAgain = () => void make(parcel);
      tellUnmade(worksheet, { key, title, error, tryAgain, saveCopy });
    } finally {
      window.clearTimeout(slow);
      isBusy = false;
    }
  };
  return (parcel) => void make(parcel);
}

function goTo({ fields }: OpenWorksheet, id: string): void {
  const field = fields.find((each) => each.id === id)?.element;
  field?.scrollIntoView({ block: "start" });
  field?.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true });
}

/** Give a document to read, or a part of it: what it is called, and how its file is, without “The”. */
function describeReading(
  worksheet: OpenWorksheet,
  reading: DescribedReading,
  part?: DescribedPart,
): OfferedReading {
  const { relationship } = worksheet;
  const { name } = part ?? reading;
  const id = name.replace(/^the /i, "").toLowerCase();
  return {
    name,
    part,
    fileName: nameFile({ id: shortenName(id), relationship }, readEntryDay(worksheet)),
    compose: (privateIn) =>
      composePart(reading, describeSheet(worksheet, { privateIn, only: part?.fields }), part),
  };
}

function listReadings(
  worksheet: OpenWorksheet,
  reading: DescribedReading | undefined,
): OfferedReading[] {
  if (!reading) return [];
  const all = readAnswers(worksheet);
  const parts = reading.parts.filter(({ fields }) => fields.some((id) => !isBlank(all.get(id))));
  return [...parts, undefined].map((part) => describeReading(worksheet, reading, part));
}

/** Say what is chosen beforehand: what is asked for, in the form that went last. */
function chooseBefore({ database, id, isTabOnly }: OpenWorksheet, { scope }: Asked): string {
  const before = isTabOnly ? "" : readSending(database, id);
  const [last = "", form = ""] = before.split(" ");
  return `${scope ?? last} ${form}`;
}

function makeSource(worksheet: OpenWorksheet, making: Making): Source {
  const { database, id, isTabOnly, relationship } = worksheet;
  const fileName = nameFile({ id: `${id}-all`, relationship });
  return {
    frame: worksheet.frame,
    noun: worksheet.form.dataset.worksheetNoun ?? "worksheet",
    title: worksheet.title,
    name: nameFile(worksheet, readEntryDay(worksheet)),
    extensions: listExtensions(worksheet),
    unasked: leaveAgreementOut(worksheet.unasked).length,
    describe: (privateIn, part) => describeSheet(worksheet, { privateIn, only: part?.fields }),
    listBlank: () => listBlank(worksheet),
    several: making.several && { ...making.several, fileName },
    readings: listReadings(worksheet, making.reading),
    before: chooseBefore(worksheet, making),
    remember: (chosen) => {
      if (!isTabOnly) rememberSending(database, id, chosen);
    },
    make: prepareMaking(worksheet, making),
    say: (words) => worksheet.status.say(words),
    goTo: (question) => goTo(worksheet, question),
  };
}

/** Ask how the answers go, and make what is asked for. */
export async function takeAway(worksheet: OpenWorksheet, asked: Asked): Promise<void> {
  const [several, reading] = await Promise.all([
    readSeveral(worksheet, asked.store),
    fetchReading(worksheet),
  ]);
  showDownload(makeSource(worksheet, { ...asked, several, reading }));
}
