/** What a file is, told by its bytes: a name says only what somebody called it. */

import { CopyProblem } from "./copy-problem";

export type FileKind = "json" | "pdf" | "word";

export const CHOOSE = "Choose a Word, PDF or “.json” file that was saved from this worksheet.";
const AS_WORD =
  "Open it in the program that made it, save it as a Word document (.docx), and choose that one.";
export const CUT_SHORT =
  "The file is damaged or cut short, so its answers cannot be read. Try another copy.";
const LOCKED =
  "The file is locked with a password, so its answers cannot be read. Open it where it was made, " +
  "take the password off, and choose it again.";

/** Files of other kinds by how they begin, with NUL as "·", and what to say of each. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [
    /^(\x89PNG|\xff\xd8\xff|GIF8|BM.{4}·{4}|II\*·|MM·\*|RIFF.{4}WEBP|.{4}ftyp(hei|mif|avif))/s,
    `This is a picture. ${CHOOSE}`,
  ],
  [/^PK.{28}mimetypeapplication\/vnd\.oasis/s, `This is an OpenDocument file. ${AS_WORD}`],
  [/^\{\\rtf/, `This is a rich text document (.rtf). ${AS_WORD}`],
  [/^[^<]{0,3}<\?xml[^>]*>\s*<office:document/, `This is an OpenDocument file. ${AS_WORD}`],
  [
    /^[^<]{0,3}<\?xml[^>]*>\s*<\?mso-application/,
    `This is a Word document as one XML file. ${AS_WORD}`,
  ],
  [/^\s*(<!--|<!doctype html|<html)/i, `This is a web page. ${CHOOSE}`],
  [/^(Rar!|7z\xbc\xaf)/, `This is an archive. ${CHOOSE}`],
];

/** What a zip archive is, by the names in the list at its end. */
const PACKED: readonly (readonly [RegExp, string])[] = [
  [/xl\/workbook/, `This is a spreadsheet. ${CHOOSE}`],
  [/ppt\/presentation/, `This is a slide show. ${CHOOSE}`],
];

// The list of an archive's names stands at its end, before a comment of at most 65,535 bytes.
const ARCHIVE_END = 200_000;

// The header of a PDF need not be at its very start: what mail or a server puts there is shorter.
const START = 16_384;

/** What holds a file rather than being one. */
const SENT: typeof OTHERS = [
  [
    /^(>?From |(Return-Path|Received|Delivered-To|MIME-Version|Message-ID|X-[\w-]+): ?)/i,
    "This is an e-mail. Save the file that is attached to it, and choose that one.",
  ],
];

function refuse(text: string, others: readonly (readonly [RegExp, string])[]): void {
  for (const [pattern, words] of others) if (pattern.test(text)) throw new CopyProblem(words);
}

/** Say what to choose of an archive: the file in it that may be a copy, if there is one. */
function sayInside(names: string): string {
  const [inside] = /[\w ().-]{1,80}\.(json|pdf|docx)(?=[^\w.])/i.exec(names) ?? [];
  return inside ? `Unpack it, and choose “${inside.trim()}”, which is in it.` : CHOOSE;
}

function recogniseArchive(bytes: Uint8Array): "word" {
  const names = new TextDecoder("latin1").decode(bytes.subarray(-ARCHIVE_END));
  if (/word[\\/]document\d*\.xml/i.test(names)) return "word";
  refuse(names, PACKED);
  // Its last record is missing where the file was cut short.
  const isWhole = names.includes("PK\x05\x06");
  throw new CopyProblem(isWhole ? `This is a zip archive. ${sayInside(names)}` : CUT_SHORT);
}

/** Say what is wrong with a file of Office's kind before 2007; locked ones still are of that kind. */
function refuseOldOffice(bytes: Uint8Array): never {
  const isLocked = new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
  throw new CopyProblem(isLocked ? LOCKED : `This is a document of an old kind. ${AS_WORD}`);
}

/** Tell what kind of back-up a file is. Throws CopyProblem, with words of its own for each other. */
export function recogniseFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new CopyProblem("The file is empty.");
  const start = String.fromCharCode(...bytes.subarray(0, START));
  // Before all else: an answer may begin like any other kind of file.
  if (/^(\xef\xbb\xbf)?\s*\{\s*"/.test(start)) return "json";
  refuse(start.replaceAll("\0", "·"), OTHERS);
  if (["PK\x03\x04", "PK\x05\x06"].includes(start.slice(0, 4))) return recogniseArchive(bytes);
  if (start.startsWith("\xd0\xcf\x11\xe0")) refuseOldOffice(bytes);
  if (start.includes("%PDF-")) return "pdf";
  refuse(start, SENT);
  return "json";
}
