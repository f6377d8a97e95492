import { type Budget, PdfParser } from "./pdf-parser";
import { type PdfDictionary, PdfProblem, PdfReference, type PdfValue } from "./pdf-values";
import type { Contents } from "./places";
import { findStartXref, readPdfXref } from "./read-pdf-xref";
import { findWord, isSpace, standsAt } from "./words";

/** What knows objects by their references. */
export interface Objects {
  /** Return what a reference leads to, and any other value as it is; a missing one gives null. */
  follow(value: PdfValue | undefined): PdfValue;
}

/** A PDF's objects, each read when it is asked for. */
export interface OpenPdf extends Objects {
  /** The newest trailer: `/Root`, `/Info`, `/ID`, `/Encrypt`. */
  readonly trailer: PdfDictionary;
  /** Where the newest table of objects starts: what the next one names as `/Prev`. */
  readonly startXref: number | undefined;
  /** Whether other PDFs stand before it in the file. */
  readonly isLast: boolean;
  /** The lowest number above all objects. */
  readonly nextNumber: number;
  /** Return an object, or null where there is none. */
  get(number: number): PdfValue;
  /** Tell whether an object was written last: no other program has put anything behind it. */
  isNewest(reference: PdfReference): boolean;
  /** Return the reference that names an object, with its generation. */
  refer(number: number): PdfReference;
}

/** What the files of other programs need: objects packed in streams, and tables that are wrong. */
interface ForeignWays {
  unpack(file: OpenPdf, contents: Contents, budget: Budget): Promise<void>;
  scan(bytes: Uint8Array, budget: Budget): Promise<Contents>;
}

const MOST_STEPS = 16;
const MOST_VALUES = 400_000;
const MOST_STREAMS = 500;
const SPARE_BYTES = 4_000_000;

const makeBudget = (bytes: Uint8Array): Budget => ({
  bytes: 2 * bytes.length + SPARE_BYTES,
  values: MOST_VALUES,
  streams: MOST_STREAMS,
});

/** Other programs look no further for the header, either; what mail puts before it is shorter. */
const HEADER_WITHIN = 16_384;
const HEADER = "%PDF-";

/**
 * Open a PDF by its own tables of objects or, where one of them is wrong, by what is found in it.
 *
 * It ends soon with any file. Throws PdfProblem where the bytes are no PDF, are damaged or lack
 * their end, and where there is more in them than in any document of ours. Without `ways` it opens
 * our own documents alone: who fills one in fetches nothing for others.
 */
export async function openPdf(bytes: Uint8Array, ways?: ForeignWays): Promise<OpenPdf> {
  const header = findWord(bytes.subarray(0, HEADER_WITHIN), HEADER, 0);
  if (header < 0) throw new PdfProblem("not a PDF", "alien");
  findStartXref(bytes, makeBudget(bytes));
  if (!ways) return openByTables(bytes, false);
  for (const start of listStarts(bytes, header)) {
    try {
      return await openByTables(bytes.subarray(start), start > header, ways);
    } catch (error) {
      if (!(error instanceof PdfProblem) || error.kind === "excess") throw error;
    }
  }
  const budget = makeBudget(bytes);
  return readContents(bytes, await ways.scan(bytes, budget), budget, false);
}

async function openByTables(bytes: Uint8Array, isLast: boolean, ways?: ForeignWays) {
  const budget = makeBudget(bytes);
  const contents = await readPdfXref(bytes, findStartXref(bytes, budget), budget);
  const file = readContents(bytes, contents, budget, isLast);
  await ways?.unpack(file, contents, budget);
  return file;
}

/**
 * List from where a file's tables may count: from its start, from its header behind what mail or a
 * server put before it, and from the last of several PDFs that stand one behind the other.
 */
function listStarts(bytes: Uint8Array, header: number): number[] {
  const starts = new Set([0, header]);
  for (let at = findWord(bytes, HEADER, header + 1); at >= 0; ) {
    if (isBehindEnd(bytes, at)) starts.add(at);
    at = findWord(bytes, HEADER, at + 1);
  }
  return [...starts].filter((start, at, all) => at < 2 || start === all.at(-1));
}

/** Tell whether nothing but spaces stands between the end of a file and a place. */
function isBehindEnd(bytes: Uint8Array, at: number): boolean {
  let end = at;
  while (at - end < 64 && isSpace(bytes[end - 1])) end--;
  return standsAt(bytes, end - 5, "%%EOF");
}

function readContents(
  bytes: Uint8Array,
  { trailer, places, values, startXref }: Contents,
  budget: Budget,
  isLast: boolean,
): OpenPdf {
  function read(number: number): PdfValue {
    const place = places.get(number);
    if (!place || "stream" in place) return null;
    const parser = new PdfParser(bytes, place.offset, budget);
    return parser.parseObjectStart() ? parser.parseObject(lengthOf) : null;
  }

  function get(number: number): PdfValue {
    const known = values.get(number);
    if (known !== undefined) return known;
    values.set(number, null); // what asks for itself while it is read, such as a stream's length
    const value = read(number);
    values.set(number, value);
    return value;
  }

  function follow(value: PdfValue | undefined): PdfValue {
    let found = value ?? null;
    for (let step = 0; found instanceof PdfReference; step++) {
      if (step === MOST_STEPS) return null;
      found = get(found.number);
    }
    return found;
  }

  function lengthOf(value: PdfValue | undefined): number | undefined {
    const length = follow(value);
    return typeof length === "number" ? length : undefined;
  }

  function refer(number: number): PdfReference {
    const place = places.get(number);
    return new PdfReference(number, place && "offset" in place ? place.generation : 0);
  }

  function isNewest({ number }: PdfReference): boolean {
    const [place, before] = [places.get(number), trailer.get("Prev")];
    return typeof before === "number" && !!place && "offset" in place && place.offset > before;
  }

  let highest = 0;
  for (const numbers of [places, values]) {
    for (const number of numbers.keys()) highest = Math.max(highest, number);
  }
  return { trailer, startXref, isLast, nextNumber: highest + 1, get, follow, isNewest, refer };
}
