import { CopyProblem } from "./copy-problem";
import { describeSheet } from "./describe-sheet";
import { loadPart } from "./load-part";
import type { OpenWorksheet } from "./open-worksheet";
import { LARGEST_BYTES, parseText } from "./parse-copy";
import { recogniseFile } from "./recognise-file";
import { timeWork } from "./time-work";

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
    return parseText(new TextDecoder("utf-8").decode(bytes));
  }
  if (kind === "word") {
    const { readWord } = await loadPart<typeof import("./parts/read-word")>("read-word");
    return timeWork("read-word", () => readWord(bytes, describeSheet(worksheet)));
  }
  const { readPdf } = await loadPart<typeof import("./parts/read-pdf")>("read-pdf");
  return timeWork("read-pdf", () => readPdf(bytes, describeSheet(worksheet)));
}
