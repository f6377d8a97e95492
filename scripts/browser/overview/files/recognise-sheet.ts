import { checkBytes } from "../../answers/check-bytes";
import { CopyProblem } from "../../answers/copy-problem";
import { LIMITS } from "../../answers/limits";
import { recogniseFile } from "../../answers/recognise-file";
import { isBackup } from "../../backups/parse-backup";
import { decodeText } from "../../copies/decode-text";
import { parseText } from "../../copies/parse-text";
import type { Sheet } from "../../documents/sheet/filled-sheet";
import { loadPart } from "../../lazy/load-part";
import { isLocked } from "../../passphrase/lock-copy";
import { isMark } from "../../relationships/answer-key";

/** What a file is: one of several worksheets, or of the one that it names. */
export type Recognised =
  | { readonly kind: "backup"; readonly parsed: unknown }
  | {
      readonly kind: "sheet";
      readonly worksheet: string;
      readonly relationship: string | undefined;
      readonly bytes: Uint8Array<ArrayBuffer>;
    };

const NO_WORKSHEET = "The file does not say which worksheet its answers belong to.";

/** Read which worksheet a document is, and of whom; no question of it is known here. */
async function readDocument(bytes: Uint8Array, kind: "word" | "pdf", format: string) {
  const sheet: Sheet = { worksheet: "", was: [], format, questions: [], renamed: new Map() };
  if (kind === "word") {
    const { readWord } =
      await loadPart<typeof import("../../documents/word/open/part")>("read-word");
    return readWord(bytes, sheet);
  }
  const { readPdf } = await loadPart<typeof import("../../documents/pdf/read/part")>("read-pdf");
  return readPdf(bytes, sheet);
}

async function readData(
  frame: HTMLElement,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Recognised | undefined> {
  let parsed = parseText(decodeText(bytes));
  let text = bytes;
  if (isLocked(parsed)) {
    const { unlockText } = await loadPart<typeof import("../../passphrase/part")>("passphrase");
    const unlocked = await unlockText(frame, parsed, name);
    if (unlocked === undefined) return undefined;
    parsed = parseText(unlocked);
    text = new TextEncoder().encode(unlocked) as Uint8Array<ArrayBuffer>;
  }
  if (isBackup(parsed)) return { kind: "backup", parsed };
  checkBytes(text.length, LIMITS.copyBytes);
  const { worksheet, relationship } = Object(parsed) as Record<string, unknown>;
  if (typeof worksheet !== "string") throw new CopyProblem(NO_WORKSHEET);
  const owner = isMark(relationship) ? relationship : undefined;
  return { kind: "sheet", worksheet, relationship: owner, bytes: text };
}

/**
 * Tell what a file is, after asking for its passphrase where it has one.
 *
 * Returns undefined where none is given. Throws CopyProblem, or PartProblem.
 */
export async function recogniseSheet(
  frame: HTMLElement,
  file: File,
  format: string,
): Promise<Recognised | undefined> {
  checkBytes(file.size, LIMITS.documentBytes);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = recogniseFile(bytes);
  if (kind === "json") return readData(frame, bytes, file.name);
  const { worksheet, relationship } = await readDocument(bytes, kind, format);
  if (!worksheet) throw new CopyProblem(NO_WORKSHEET);
  return { kind: "sheet", worksheet, relationship, bytes };
}
