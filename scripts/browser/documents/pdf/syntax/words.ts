/** The words of a PDF's syntax, and the bytes that end them. */

export const LINE_FEED = 10;
export const RETURN = 13;

const SPACES = new Set([0, 9, LINE_FEED, 12, RETURN, 32]);
const MARKS = new Set([..."()<>[]{}/%"].map((mark) => mark.charCodeAt(0)));

const KINDS = new Uint8Array(256).map((_, byte) =>
  SPACES.has(byte) ? 1 : MARKS.has(byte) ? 2 : 0,
);

export const isSpace = (byte: number | undefined): boolean =>
  byte !== undefined && KINDS[byte] === 1;

/** Tell whether a byte is part of a word, which spaces and brackets end; the file's end does too. */
export const isInWord = (byte: number | undefined): boolean =>
  byte !== undefined && KINDS[byte] === 0;

export const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte <= 57;

/** Return what a hexadecimal digit stands for, or -1. */
export function readHexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (isDigit(byte)) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** Tell whether a word stands at a place. */
export function standsAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (bytes[at + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** Find a word from a place on, or return -1. */
export function findWord(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = from; at <= bytes.length - word.length; at++) {
    if (bytes[at] === first && standsAt(bytes, at, word)) return at;
  }
  return -1;
}
