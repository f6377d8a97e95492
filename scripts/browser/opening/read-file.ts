import { checkBytes } from "../answers/check-bytes";
import { LIMITS } from "../answers/limits";
import { recogniseFile } from "../answers/recognise-file";
import { isBackup } from "../backups/parse-backup";
import { decodeText } from "../copies/decode-text";
import { parseText } from "../copies/parse-text";
import { fetchReading } from "../documents/fetch-reading";
import { fetchTemplate, findTemplate } from "../documents/fetch-template";
import { describeSheet } from "../documents/sheet/describe-sheet";
import { loadPart } from "../lazy/load-part";
import { timeWork } from "../lazy/time-work";
import type { OpenWorksheet } from "../session/open-worksheet";

/** Fetch the blank Word document, which tells the worksheet's own words from a person's. */
async function fetchBlank(worksheet: OpenWorksheet): Promise<Uint8Array | undefined> {
  const address = findTemplate(worksheet, "docx");
  // Without it the answers are read all the same.
  return address === undefined ? undefined : fetchTemplate(address).catch(() => undefined);
}

/** Parse data; a file of many worksheets may be larger than one of this worksheet alone. */
function parseData(bytes: Uint8Array): unknown {
  const isLarge = bytes.length > LIMITS.copyBytes;
  try {
    const parsed = parseText(decodeText(bytes));
    if (isLarge && !isBackup(parsed)) checkBytes(bytes.length, LIMITS.copyBytes);
    return parsed;
  } catch (problem) {
    // Of so large a file it is the size that tells what to do.
    checkBytes(bytes.length, LIMITS.copyBytes);
    throw problem;
  }
}

/**
 * Read a back-up of any kind into the one shape that all of them share, still unchecked.
 *
 * Throws CopyProblem, or PartProblem where the part that reads documents cannot be fetched.
 */
export async function readFile(worksheet: OpenWorksheet, file: File): Promise<unknown> {
  checkBytes(file.size, LIMITS.documentBytes);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = recogniseFile(bytes);
  if (kind === "json") {
    return parseData(bytes);
  }
  if (kind === "word") {
    const { readWord } = await loadPart<typeof import("../documents/word/open/part")>("read-word");
    const [blank, reading] = await Promise.all([fetchBlank(worksheet), fetchReading(worksheet)]);
    const sheet = describeSheet(worksheet);
    const read = await timeWork("read-word", () => readWord(bytes, sheet, blank, reading));
    return { leftOut: [], ...read };
  }
  const { readPdf } = await loadPart<typeof import("../documents/pdf/read/part")>("read-pdf");
  const read = await timeWork("read-pdf", () => readPdf(bytes, describeSheet(worksheet)));
  return { leftOut: [], ...read };
}
