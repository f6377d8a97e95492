import { findObjectStart } from "./object-start";
import { type Budget, PdfParser } from "./pdf-parser";
import { type PdfDictionary, PdfProblem, PdfStream, type PdfValue } from "./pdf-values";
import { type Contents, MOST_OBJECTS, type Place } from "./places";
import { unpackPdfStream } from "./unpack-pdf-stream";
import { findWord, standsAt } from "./words";

const MOST_SECTIONS = 500;

/**
 * Return where the newest table of objects starts, as the file's end says, or -1.
 *
 * Whatever stands behind the end, such as a mail's last lines, does not matter. Throws PdfProblem
 * of kind `cut` if the end is missing: then the newest answers may be too.
 */
export function findStartXref(bytes: Uint8Array, budget: Budget): number {
  for (let at = bytes.length - 9; at >= 0; at--) {
    if (!standsAt(bytes, at, "startxref")) continue;
    if (hasObject(bytes, at)) break; // the end of an older state of the file
    return new PdfParser(bytes, at + 9, budget).takeNumber() ?? -1;
  }
  throw new PdfProblem("no end", "cut");
}

/** Tell whether an object begins behind a place. */
function hasObject(bytes: Uint8Array, from: number): boolean {
  for (let at = findWord(bytes, "obj", from); at >= 0; at = findWord(bytes, "obj", at + 3)) {
    if (findObjectStart(bytes, at) !== undefined) return true;
  }
  return false;
}

/** Read the file's own tables of objects, the newest first. Throws PdfProblem if one is unsound. */
export async function readPdfXref(
  bytes: Uint8Array,
  startXref: number,
  budget: Budget,
): Promise<Contents> {
  const places: Contents["places"] = new Map();
  const seen = new Set<number>();
  const waiting = [startXref];
  let trailer: PdfDictionary | undefined;
  for (let start = waiting.shift(); start !== undefined; start = waiting.shift()) {
    if (seen.has(start)) continue;
    if (seen.add(start).size > MOST_SECTIONS) throw new PdfProblem("too many tables");
    const section = await readSection(new PdfParser(bytes, start, budget), places, budget);
    trailer ??= section;
    for (const key of ["XRefStm", "Prev"]) {
      const next = section.get(key);
      if (typeof next === "number") waiting.push(next);
    }
  }
  checkPlaces(bytes, budget, places);
  return { trailer: trailer ?? new Map(), places, values: new Map(), startXref };
}

/** Keep the newest place of an object: tables are read from the newest to the oldest. */
function keep(places: Contents["places"], number: number, place: Place | null): void {
  if (places.has(number)) return;
  if (places.size >= MOST_OBJECTS) throw new PdfProblem("too many objects", "excess");
  places.set(number, place);
}

async function readSection(
  parser: PdfParser,
  places: Contents["places"],
  budget: Budget,
): Promise<PdfDictionary> {
  const trailer = parser.takeWord("xref")
    ? readTable(parser, places)
    : await readXrefStream(parser, places, budget);
  if (!trailer) throw new PdfProblem("no table where one should be");
  return trailer;
}

/** Read `xref … trailer <<…>>`: per part its first number and its count, then the offsets. */
function readTable(parser: PdfParser, places: Contents["places"]): PdfDictionary | undefined {
  while (!parser.takeWord("trailer")) {
    const number = parser.takeNumber();
    const count = parser.takeNumber();
    if (number === undefined || count === undefined) return undefined;
    for (let index = 0; index < count; index++) {
      const offset = parser.takeNumber();
      const generation = parser.takeNumber();
      if (offset === undefined || generation === undefined) return undefined;
      const isFree = !parser.takeWord("n");
      if (isFree && !parser.takeWord("f")) return undefined;
      keep(places, number + index, isFree || offset === 0 ? null : { offset, generation });
    }
  }
  const trailer = parser.parseValue();
  return trailer instanceof Map ? trailer : undefined;
}

const asNumbers = (value: PdfValue | undefined): number[] =>
  Array.isArray(value) ? value.filter((part) => typeof part === "number") : [];

const directLength = (value: PdfValue | undefined): number | undefined =>
  typeof value === "number" ? value : undefined;

/** Read a table that is packed as a stream: fields of fixed widths, one entry after another. */
async function readXrefStream(
  parser: PdfParser,
  places: Contents["places"],
  budget: Budget,
): Promise<PdfDictionary | undefined> {
  if (!parser.parseObjectStart()) return undefined;
  const stream = parser.parseObject(directLength);
  if (!(stream instanceof PdfStream)) return undefined;
  const widths = asNumbers(stream.dictionary.get("W"));
  const size = stream.dictionary.get("Size");
  const index = asNumbers(stream.dictionary.get("Index") ?? [0, size ?? 0]);
  const entry = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length < 3 || widths.some((width) => width < 0 || width > 8) || entry === 0) {
    return undefined;
  }
  const bytes = await unpackPdfStream(stream);
  budget.bytes -= bytes.length;
  let at = 0;
  for (let part = 0; part + 1 < index.length; part += 2) {
    const [from = 0, count = 0] = index.slice(part, part + 2);
    for (let place = 0; place < count && at + entry <= bytes.length; place++, at += entry) {
      keep(places, from + place, readEntry(bytes, at, widths));
    }
  }
  return stream.dictionary;
}

function readEntry(bytes: Uint8Array, at: number, widths: readonly number[]): Place | null {
  const fields: number[] = [];
  for (const width of widths) {
    let number = 0;
    for (let end = at + width; at < end; at++) number = number * 256 + (bytes[at] ?? 0);
    fields.push(number);
  }
  const [kind, second = 0, third = 0] = widths[0] === 0 ? [1, ...fields.slice(1)] : fields;
  if (kind === 1) return { offset: second, generation: third };
  return kind === 2 ? { stream: second } : null;
}

/** Make sure that each object stands where the table says: if one does not, none is to be trusted. */
function checkPlaces(bytes: Uint8Array, budget: Budget, places: Contents["places"]): void {
  const parser = new PdfParser(bytes, 0, budget);
  for (const [number, place] of places) {
    if (place === null || "stream" in place) continue;
    parser.at = place.offset;
    if (parser.parseObjectStart()?.number !== number) throw new PdfProblem("a wrong table");
  }
}
