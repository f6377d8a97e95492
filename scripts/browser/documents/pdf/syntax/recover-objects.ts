import { findObjectStart } from "./object-start";
import { readObjectStream } from "./object-streams";
import { type Budget, PdfParser } from "./pdf-parser";
import {
  type PdfDictionary,
  PdfName,
  PdfProblem,
  PdfReference,
  PdfStream,
  type PdfValue,
} from "./pdf-values";
import { type Contents, MOST_OBJECTS } from "./places";
import { standsAt } from "./words";

interface Found {
  readonly reference: PdfReference;
  readonly value: PdfValue;
}

/**
 * Find a file's objects from its start to its end, where its own tables are missing or wrong.
 *
 * Of several objects with one number the last one counts, as programs append what they changed.
 * Throws PdfProblem where an object is damaged: an older one in its stead might be an old answer.
 */
export async function recoverObjects(bytes: Uint8Array, budget: Budget): Promise<Contents> {
  const trailer: PdfDictionary = new Map();
  const found = findObjects(bytes, budget, trailer);
  const values = new Map<number, PdfValue>();
  const isEncrypted = trailer.has("Encrypt");
  for (const { reference, value } of found) {
    keep(values, trailer, reference, value);
    if (isEncrypted || !(value instanceof PdfStream)) continue;
    if (!isOfType(value.dictionary, "ObjStm")) continue;
    for (const [number, packed] of await readObjectStream(value, budget)) {
      keep(values, trailer, new PdfReference(number), packed);
    }
  }
  return { trailer, places: new Map(), values, startXref: undefined };
}

function findObjects(bytes: Uint8Array, budget: Budget, trailer: PdfDictionary): Found[] {
  const found: Found[] = [];
  const parser = new PdfParser(bytes, 0, budget);
  for (let at = 0; at < bytes.length; at++) {
    const start = bytes[at] === 111 ? findObjectStart(bytes, at) : findTrailer(bytes, at);
    if (start === undefined) continue;
    parser.at = start;
    takeWhatStandsThere(parser, found, trailer);
    at = Math.max(at, parser.at - 1);
  }
  return found;
}

function findTrailer(bytes: Uint8Array, at: number): number | undefined {
  return bytes[at] === 116 && standsAt(bytes, at, "trailer") ? at : undefined;
}

function takeWhatStandsThere(parser: PdfParser, found: Found[], trailer: PdfDictionary): void {
  if (parser.takeWord("trailer")) {
    takeTrailer(trailer, parser.parseValue());
    return;
  }
  const reference = parser.parseObjectStart();
  if (!reference) return;
  const value = parser.parseObject((length) => (typeof length === "number" ? length : undefined));
  if (found.push({ reference, value }) > MOST_OBJECTS) {
    throw new PdfProblem("too many objects", "excess");
  }
  if (value instanceof PdfStream && isOfType(value.dictionary, "XRef")) {
    takeTrailer(trailer, value.dictionary);
  }
}

/** Later trailers say what changed since; what they leave out still holds. */
function takeTrailer(trailer: PdfDictionary, value: PdfValue): void {
  if (!(value instanceof Map)) return;
  for (const [key, part] of value) trailer.set(key, part);
}

function keep(
  values: Map<number, PdfValue>,
  trailer: PdfDictionary,
  reference: PdfReference,
  value: PdfValue,
): void {
  values.set(reference.number, value);
  if (isOfType(value, "Catalog")) trailer.set("Root", reference);
}

function isOfType(value: PdfValue, name: string): value is PdfDictionary {
  const type = value instanceof Map ? value.get("Type") : undefined;
  return type instanceof PdfName && type.name === name;
}
