import { toLatin } from "./latin";
import {
  type PdfDictionary,
  PdfName,
  PdfProblem,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue,
} from "./pdf-values";

const DEEPEST = 60;
// Enough for every number so small that scripts write it with an exponent, and that still counts
const DECIMALS = 20;

/** Write a name; whatever is not a plain letter is escaped. */
function writeName(name: string): string {
  let written = "/";
  for (const character of name) {
    const isPlain = /[!"$&'*-.0-;=?-Z\\^-z|~]/.test(character);
    written += isPlain ? character : `#${toHex(character.charCodeAt(0))}`;
  }
  return written;
}

const toHex = (byte: number): string => byte.toString(16).padStart(2, "0");

/** Write a number as PDF can read it: without an exponent. What no digits can say becomes 0. */
function writeNumber(number: number): string {
  if (!Number.isFinite(number)) return "0";
  // A whole number so large fits into no reader's whole numbers: it is written as a real one.
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return `${BigInt(number)}.0`;
  const written = String(number);
  return written.includes("e") ? number.toFixed(DECIMALS) : written;
}

function writeString({ bytes }: PdfString): string {
  let hex = "<";
  for (const byte of bytes) hex += toHex(byte);
  return `${hex}>`;
}

function writeDictionary(dictionary: PdfDictionary, depth: number): string {
  const entries = [...dictionary].map(([key, value]) => `${writeName(key)} ${write(value, depth)}`);
  return `<<${entries.join(" ")}>>`;
}

/** Write a stream with the length that it has. */
function writeStream({ dictionary, bytes }: PdfStream, depth: number): string {
  const sized = new Map(dictionary).set("Length", bytes.length);
  return `${writeDictionary(sized, depth)}\nstream\n${toLatin(bytes)}\nendstream`;
}

function write(value: PdfValue, depth: number): string {
  if (depth > DEEPEST) throw new PdfProblem("lists too deep");
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return writeNumber(value);
  if (value instanceof PdfName) return writeName(value.name);
  if (value instanceof PdfString) return writeString(value);
  if (value instanceof PdfReference) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfStream) return writeStream(value, depth + 1);
  if (value instanceof Map) return writeDictionary(value, depth + 1);
  return `[${value.map((part) => write(part, depth + 1)).join(" ")}]`;
}

/** Write a value as it stands between `obj` and `endobj`, one character a byte. */
export const writeObject = (value: PdfValue): string => write(value, 0);
