import { CopyProblem } from "../answers/copy-problem";
import { LIMITS, sayMegabytes } from "../answers/limits";
import { recogniseFile } from "../answers/recognise-file";
import { parseText } from "../copies/parse-copy";
import { describeSheet } from "../documents/sheet/describe-sheet";
import { loadPart } from "../lazy/load-part";
import { timeWork } from "../lazy/time-work";
import type { OpenWorksheet } from "../session/open-worksheet";

function checkBytes(size: number, largest: number): void {
  if (size <= largest) return;
  throw new CopyProblem(
    `The file is larger than ${sayMegabytes(largest)}, which is more than this page opens.`,
  );
}

/**
 * Read a saved copy of any kind into the one shape that all of them share, still unchecked.
 *
 * Throws CopyProblem, or PartProblem where the part that reads documents cannot be fetched.
 */
export async function readFile(worksheet: OpenWorksheet, file: File): Promise<unknown> {
  checkBytes(file.size, LIMITS.documentBytes);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = recogniseFile(bytes);
  if (kind === "json") {
    checkBytes(bytes.length, LIMITS.copyBytes);
    return parseText(new TextDecoder("utf-8").decode(bytes));
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
