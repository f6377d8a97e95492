import { fromLatin } from "../syntax/latin";
import type { OpenPdf } from "../syntax/open-pdf";
import { decodePdfText } from "../syntax/pdf-text";
import { PdfName, PdfProblem, PdfStream, PdfString, type PdfValue } from "../syntax/pdf-values";
import { unpackPdfStream } from "../syntax/unpack-pdf-stream";
import { takeList } from "./pdf-field";

// Far more than any worksheet has: many fields may name one long text, or one long list.
const MOST_READ = 6_000_000;
const READING_ONE = 20;
const read = new WeakMap<OpenPdf, number>();

/** Count what is read of a file. Throws PdfProblem where it is too much. */
function count(file: OpenPdf, length: number): void {
  const sum = (read.get(file) ?? 0) + length + READING_ONE;
  if (sum > MOST_READ) throw new PdfProblem("too much to read", "excess");
  read.set(file, sum);
}

/** Turn the bytes of a text into words with one kind of line end; some programs end with NULs. */
function decode(file: OpenPdf, string: PdfString): string {
  count(file, string.bytes.length);
  return decodePdfText(string).replace(/\0+$/, "").replace(/\r\n?/g, "\n");
}

/** Return the words of a string, a name or a number; what else a value may be has none. */
export function readWords(file: OpenPdf, value: PdfValue | undefined): string {
  const found = file.follow(value);
  if (found instanceof PdfString) return decode(file, found);
  count(file, 0);
  // An option's id may be any words: names hold them in UTF-8.
  if (found instanceof PdfName) return new TextDecoder().decode(fromLatin(found.name));
  return typeof found === "number" ? String(found) : "";
}

/** Return the words of a value that may be long, and stand in a stream of its own. */
export async function readText(file: OpenPdf, value: PdfValue | undefined): Promise<string> {
  const found = file.follow(value);
  if (!(found instanceof PdfStream)) return readWords(file, found);
  return decode(file, new PdfString(await unpackPdfStream(found)));
}

/** Return a list, whose length counts as read. */
export function readList(file: OpenPdf, value: PdfValue | undefined): readonly PdfValue[] {
  const list = takeList(file, value);
  count(file, list.length);
  return list;
}
