import { CopyProblem } from "../answers/copy-problem";

const LETTERS_LOST =
  "Some letters in the file were damaged by a program that saved it. Choose the file as it was " +
  "saved here.";

/** The marks with which a text may say how it is written, the longer ones first. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Tell how bytes are written: by their mark or, as data begins with a sign of ASCII, by its place. */
function findEncoding(bytes: Uint8Array): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[0];
  if (bytes[0] === 0 && bytes[1] !== 0) return "utf-16be";
  return bytes[0] !== 0 && bytes[1] === 0 ? "utf-16le" : "utf-8";
}

/** Tell whether there is a letter of several bytes, as UTF-8 writes it, among bytes that are not. */
const hasWideLetter = (bytes: Uint8Array): boolean =>
  /[^\0-\u007f\ufffd]/.test(new TextDecoder().decode(bytes));

/**
 * Turn the bytes of a copy into text, however a program has written it since.
 *
 * UTF-8 and UTF-16 with or without a mark, and the eight bits of old Windows programs, which are
 * taken for what they are only where no letter speaks for UTF-8. Throws CopyProblem otherwise.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = findEncoding(bytes);
  if (encoding !== "utf-8") return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (hasWideLetter(bytes)) throw new CopyProblem(LETTERS_LOST);
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
