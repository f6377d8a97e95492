import { PdfProblem } from "./pdf-values";
import { isDigit, LINE_FEED, RETURN, readHexDigit } from "./words";

interface Parsed {
  readonly bytes: Uint8Array;
  readonly end: number;
}

const OPEN = 40;
const CLOSE = 41;
const BACKSLASH = 92;
const ESCAPES = new Map(
  [..."nrtbf"].map((letter, at) => [letter.charCodeAt(0), [10, 13, 9, 8, 12][at]]),
);

/** Find the bracket that ends a literal string; `at` is the first byte behind the opening one. */
function findClose(bytes: Uint8Array, at: number): number {
  let depth = 1;
  for (let end = at; end < bytes.length; end++) {
    const byte = bytes[end];
    if (byte === BACKSLASH) end++;
    else if (byte === OPEN) depth++;
    else if (byte === CLOSE && --depth === 0) return end;
  }
  throw new PdfProblem("a string without an end");
}

/** Read up to three octal digits, and return the byte and how many there were. */
function readOctal(bytes: Uint8Array, at: number): [value: number, length: number] {
  let value = 0;
  let length = 0;
  while (length < 3 && isDigit(bytes[at + length]) && (bytes[at + length] ?? 0) < 56) {
    value = value * 8 + (bytes[at + length++] ?? 0) - 48;
  }
  return [value & 255, length];
}

const lineEndLength = (bytes: Uint8Array, at: number): number =>
  bytes[at] === RETURN ? (bytes[at + 1] === LINE_FEED ? 2 : 1) : bytes[at] === LINE_FEED ? 1 : 0;

/** Parse `(…)`; `at` is the first byte behind the opening bracket. */
export function parseLiteralString(bytes: Uint8Array, at: number): Parsed {
  const close = findClose(bytes, at);
  const text = new Uint8Array(close - at);
  let length = 0;
  for (let from = at; from < close; ) {
    const byte = bytes[from] ?? 0;
    const [value, used] = byte === BACKSLASH ? readEscape(bytes, from + 1) : readPlain(bytes, from);
    if (value !== undefined) text[length++] = value;
    from += used;
  }
  return { bytes: text.subarray(0, length), end: close + 1 };
}

/** A line's end counts as one line feed, however the file writes it. */
function readPlain(bytes: Uint8Array, at: number): [value: number | undefined, used: number] {
  const lineEnd = lineEndLength(bytes, at);
  return lineEnd ? [LINE_FEED, lineEnd] : [bytes[at], 1];
}

/** Read what follows a backslash: a line's end there is no part of the string. */
function readEscape(bytes: Uint8Array, at: number): [value: number | undefined, used: number] {
  const lineEnd = lineEndLength(bytes, at);
  if (lineEnd) return [undefined, 1 + lineEnd];
  const [octal, digits] = readOctal(bytes, at);
  if (digits) return [octal, 1 + digits];
  return [ESCAPES.get(bytes[at] ?? 0) ?? bytes[at], 2];
}

/** Parse `<…>`; `at` is the first byte behind the opening bracket. */
export function parseHexString(bytes: Uint8Array, at: number): Parsed {
  let end = at;
  while (end < bytes.length && bytes[end] !== 62) end++;
  if (end === bytes.length) throw new PdfProblem("a string without an end");
  const text = new Uint8Array((end - at + 1) >> 1);
  let digits = 0;
  for (let from = at; from < end; from++) {
    const digit = readHexDigit(bytes[from]);
    if (digit < 0) continue;
    text[digits >> 1] = (text[digits >> 1] ?? 0) | (digits & 1 ? digit : digit << 4);
    digits++;
  }
  return { bytes: text.subarray(0, (digits + 1) >> 1), end: end + 1 };
}
