import { stampFile } from "../answers/clock";
import { LIMITS, sayMegabytes } from "../answers/limits";
import { stampIds } from "../relationships/file-ids";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceFile, readAnswers } from "../session/open-worksheet";
import type { KeptAnswer } from "../storage/open-database";
import { handFile } from "./hand-file";
import { nameFile } from "./name-file";
import { readEntryDay } from "./read-entry-day";

/** Where answers lie that no page shows. */
export interface KeptAside {
  /** Read replaced answers and unreadable records. */
  readKept(): Promise<{ superseded: readonly KeptAnswer[]; aside: readonly KeptAnswer[] }>;
  /** Read the other entries of the series, as a file lists them. */
  readEntries?(): Promise<object>;
}

// A database that hangs must not keep anybody from their own words.
const PATIENCE_MS = 1000;
const TOO_LARGE = "too-large";

/** Read what is kept but not shown: replaced answers and damaged records, if there are any. */
async function readKept(store: KeptAside | undefined): Promise<object> {
  if (!store) return {};
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
  const kept = await Promise.race([store.readKept(), late]).catch(() => undefined);
  const list = (answers: readonly KeptAnswer[] = []) =>
    answers.map(({ field, value }) => ({ field, value }));
  const [superseded, aside] = [list(kept?.superseded), list(kept?.aside)];
  if (superseded.length + aside.length === 0) return {};
  return { kept: { superseded, aside } };
}

/** Read the other entries, where it is one of several. */
export async function readEntries(store: KeptAside | undefined): Promise<object> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
  return (await Promise.race([store?.readEntries?.(), late]).catch(() => undefined)) ?? {};
}

/** Say at once, while the text is still on the page, that the file cannot come back here. */
function tellTooLarge({ alerts }: OpenWorksheet): void {
  alerts.show({
    key: TOO_LARGE,
    title: "This back-up is too large to open here again",
    words: [
      `It holds more than ${sayMegabytes(LIMITS.copyBytes)}, which is more than this page opens. ` +
        "Keep the longest text in a " +
        "document of its own, shorten it here, and back up again.",
    ],
  });
}

/** Write what is on the page as the lossless text of a back-up. */
export async function writeCopy(
  worksheet: OpenWorksheet,
  store: KeptAside | undefined,
): Promise<string> {
  const answers = Object.fromEntries([...worksheet.unasked, ...readAnswers(worksheet)]);
  const copy = {
    format: worksheet.format,
    version: 1,
    worksheet: worksheet.id,
    ...stampFile(),
    ...stampIds(worksheet),
    answers,
    ...(await readKept(store)),
    ...(await readEntries(store)),
  };
  return `${JSON.stringify(copy, null, 2)}\n`;
}

/** Hand the text of a copy over as a file, and say so. */
export function handOver(worksheet: OpenWorksheet, text: string): void {
  const file = new Blob([text], { type: "application/json" });
  const name = handFile(`${nameFile(worksheet, readEntryDay(worksheet))}.json`, file);
  if (file.size > LIMITS.copyBytes) tellTooLarge(worksheet);
  else worksheet.alerts.hide(TOO_LARGE);
  announceFile(worksheet, "json");
  worksheet.status.say(`A back-up is on its way to your downloads: ${name}`);
}

/** Back up the answers as a file: what is on the page, whether or not it could be stored. */
export async function saveCopy(
  worksheet: OpenWorksheet,
  store: KeptAside | undefined,
): Promise<void> {
  handOver(worksheet, await writeCopy(worksheet, store));
}
