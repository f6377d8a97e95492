import { CopyProblem } from "../answers/copy-problem";
import { recogniseFile } from "../answers/recognise-file";
import { decodeText } from "../copies/decode-text";
import { LARGEST_BYTES } from "../copies/parse-copy";
import { parseText } from "../copies/parse-text";
import { describeSheet } from "../documents/sheet/describe-sheet";
import { loadPart } from "../lazy/load-part";
import { timeWork } from "../lazy/time-work";
import type { OpenWorksheet } from "../session/open-worksheet";

const MEGABYTE = 1024 * 1024;

/** A document above this is not opened, and not even read. */
const LARGEST_DOCUMENT_BYTES = 20 * MEGABYTE;

function checkBytes(size: number, largest: number): void {
  if (size <= largest) return;
  throw new CopyProblem(
    `The file is larger than ${largest / MEGABYTE} MB, which is more than this page opens.`,
  );
}

/**
 * Read a saved copy of any kind into the one shape that all of them share, still unchecked.
 *
 * Throws CopyProblem, or PartProblem where the part that reads documents cannot be fetched.
 */
export async function readFile(worksheet: OpenWorksheet, file: File): Promise<unknown> {
  checkBytes(file.size, LARGEST_DOCUMENT_BYTES);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = recogniseFile(bytes);
  if (kind === "json") {
    checkBytes(bytes.length, LARGEST_BYTES);
    return parseText(decodeText(bytes));
  }
  if (kind === "word") {
    const { readWord } = await loadPart<typeof import("../documents/word/read/part")>("read-word");
    const read = await timeWork("read-word", () => readWord(bytes, describeSheet(worksheet)));
    return { leftOut: [], ...read };
  }
  const { readPdf } = await loadPart<typeof import("../documents/pdf/read/part")>("read-pdf");
  const read = await timeWork("read-pdf", () => readPdf(bytes, describeSheet(worksheet)));
  return { leftOut: [], ...read };
}
