import { type Budget, PdfParser } from "./pdf-parser";
import { type PdfDictionary, PdfProblem, PdfReference, type PdfValue } from "./pdf-values";
import type { Contents } from "./places";
import { findStartXref, readPdfXref } from "./read-pdf-xref";
import { findWord } from "./words";

/** A PDF's objects, each read when it is asked for. */
export interface OpenPdf {
  /** The newest trailer: `/Root`, `/Info`, `/ID`, `/Encrypt`. */
  readonly trailer: PdfDictionary;
  /** Where the newest table of objects starts: what the next one names as `/Prev`. */
  readonly startXref: number | undefined;
  /** The lowest number above all objects. */
  readonly nextNumber: number;
  /** Return an object, or null where there is none. */
  get(number: number): PdfValue;
  /** Return what a reference leads to, and any other value as it is; a missing one gives null. */
  follow(value: PdfValue | undefined): PdfValue;
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

/**
 * Open a PDF by its own tables of objects or, where one of them is wrong, by what is found in it.
 *
 * It ends soon with any file. Throws PdfProblem where the bytes are no PDF, are damaged or lack
 * their end, and where there is more in them than in any document of ours. Without `ways` it opens
 * our own documents alone: who fills one in fetches nothing for others.
 */
export async function openPdf(bytes: Uint8Array, ways?: ForeignWays): Promise<OpenPdf> {
  if (findWord(bytes.subarray(0, 1024), "%PDF-", 0) < 0) {
    throw new PdfProblem("not a PDF", "alien");
  }
  const budget = makeBudget(bytes);
  const startXref = findStartXref(bytes, budget);
  try {
    const contents = await readPdfXref(bytes, startXref, budget);
    const file = readContents(bytes, contents, budget);
    await ways?.unpack(file, contents, budget);
    return file;
  } catch (error) {
    if (!ways || !(error instanceof PdfProblem) || error.kind === "excess") throw error;
    const fresh = makeBudget(bytes);
    return readContents(bytes, await ways.scan(bytes, fresh), fresh);
  }
}

function readContents(
  bytes: Uint8Array,
  { trailer, places, values, startXref }: Contents,
  budget: Budget,
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

  let highest = 0;
  for (const numbers of [places, values]) {
    for (const number of numbers.keys()) highest = Math.max(highest, number);
  }
  return { trailer, startXref, nextNumber: highest + 1, get, follow, refer };
}
