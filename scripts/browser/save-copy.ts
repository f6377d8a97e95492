import type { AnswerStore } from "./answer-store";
import { makeElement } from "./make-element";
import type { KeptAnswer } from "./open-database";
import type { OpenWorksheet } from "./open-worksheet";
import { readAnswers } from "./open-worksheet";
import { LARGEST_BYTES } from "./parse-copy";

// A database that hangs must not keep anybody from their own words.
const PATIENCE_MS = 1000;
const TOO_LARGE = "too-large";

/** Today on this device's own calendar, as yyyy-mm-dd. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** Read what is kept but not shown: replaced versions and damaged records, if there are any. */
async function readKept(store: AnswerStore | undefined): Promise<object> {
  if (!store) return {};
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
  const kept = await Promise.race([store.readKept(), late]).catch(() => undefined);
  const list = (answers: readonly KeptAnswer[] = []) =>
    answers.map(({ field, value }) => ({ field, value }));
  const [superseded, aside] = [list(kept?.superseded), list(kept?.aside)];
  if (superseded.length + aside.length === 0) return {};
  return { kept: { superseded, aside } };
}

/** Hand the file over, and return its size in bytes. */
function offerFile(name: string, text: string): number {
  const file = new Blob([text], { type: "application/json" });
  const address = URL.createObjectURL(file);
  makeElement("a", { href: address, download: name }).click();
  // The download has begun by then; the address would hold the text in memory until the page goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return file.size;
}

/** Say at once, while the text is still on the page, that the file cannot come back here. */
function tellTooLarge({ alerts }: OpenWorksheet): void {
  alerts.show({
    key: TOO_LARGE,
    title: "This copy is too large to open here again",
    words: [
      "It holds more than 2 MB, which is more than this page opens. Keep the longest text in a " +
        "document of its own, shorten it here, and save another copy.",
    ],
  });
}

/**
 * Save a copy of the answers as a file: what is on the page, whether or not it could be stored.
 *
 * The name is neutral: it shows neither the person nor anything that they wrote.
 */
export async function saveCopy(
  worksheet: OpenWorksheet,
  store: AnswerStore | undefined,
): Promise<void> {
  const answers = Object.fromEntries([...worksheet.unasked, ...readAnswers(worksheet)]);
  const copy = {
    format: worksheet.format,
    version: 1,
    worksheet: worksheet.id,
    answers,
    ...(await readKept(store)),
  };
  const name = `${worksheet.id}-${today()}.json`;
  const size = offerFile(name, `${JSON.stringify(copy, null, 2)}\n`);
  if (size > LARGEST_BYTES) tellTooLarge(worksheet);
  else worksheet.alerts.hide(TOO_LARGE);
  worksheet.status.say(`A copy is on its way to your downloads: ${name}`);
}
