import { fromLatin } from "../syntax/latin";
import type { OpenPdf } from "../syntax/open-pdf";
import { decodePdfText } from "../syntax/pdf-text";
import { PdfName, PdfProblem, PdfStream, PdfString, type PdfValue } from "../syntax/pdf-values";
import type { PdfField } from "./list-pdf-fields";

const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;
const OFF = "Off";

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

/** Return the words of a value. That they may stand in a stream of their own, no program heeds. */
function readText(file: OpenPdf, value: PdfValue | undefined): string {
  const found = file.follow(value);
  count(file, found instanceof PdfString ? found.bytes.length : 0);
  if (found instanceof PdfString) return decodePdfText(found).replace(/\r\n?/g, "\n");
  // An option's id may be any words: names hold them in UTF-8.
  if (found instanceof PdfName) return new TextDecoder().decode(fromLatin(found.name));
  if (found instanceof PdfStream) throw new PdfProblem("text in a stream");
  return typeof found === "number" ? String(found) : "";
}

function readList(file: OpenPdf, value: PdfValue | undefined): readonly PdfValue[] {
  const found = file.follow(value);
  const list = Array.isArray(found) ? found : [];
  count(file, list.length);
  return list;
}

/** Return the option chosen in a list: programs keep its value, or the words that it shows. */
function readChosen(file: OpenPdf, { entries }: PdfField): string {
  const value = entries.get("V");
  const chosen = readText(file, readList(file, value)[0] ?? value);
  const options = readList(file, entries.get("Opt")).map((option) => {
    const pair = readList(file, option);
    return pair.map((part) => readText(file, part));
  });
  const isOffered = options.some(([id]) => id === chosen);
  return (isOffered ? chosen : options.find(([, words]) => words === chosen)?.[0]) ?? chosen;
}

/** Return the state of a button: its field's value, or what is shown where it has none. */
function readState(file: OpenPdf, { entries, widgets }: PdfField): string {
  const value = readText(file, entries.get("V"));
  if (value !== "") return value;
  const shown = widgets.map((widget) => readText(file, widget.get("AS")));
  return shown.find((state) => state !== "" && state !== OFF) ?? OFF;
}

/** Return the option of a button that is on; some programs number states, with a table beside. */
function readOption(file: OpenPdf, field: PdfField): string {
  const state = readState(file, field);
  if (state === OFF) return "";
  const named = /^\d{1,4}$/.test(state) && readList(file, field.entries.get("Opt"))[Number(state)];
  return named ? readText(file, named) : state;
}

/** Return what a field holds: words, or true and false for a tick. A button that acts has nothing. */
export function readPdfValue(file: OpenPdf, field: PdfField): string | boolean {
  const type = file.follow(field.entries.get("FT"));
  const flags = file.follow(field.entries.get("Ff"));
  const flag = typeof flags === "number" ? flags : 0;
  if (!(type instanceof PdfName)) return readText(file, field.entries.get("V"));
  if (type.name === "Ch") return readChosen(file, field);
  if (type.name !== "Btn") return readText(file, field.entries.get("V"));
  if (flag & PUSH_BUTTON) return "";
  return flag & RADIO ? readOption(file, field) : readState(file, field) !== OFF;
}
