import type { OpenPdf } from "./open-pdf";
import { type Budget, PdfParser } from "./pdf-parser";
import { PdfProblem, PdfStream, type PdfValue } from "./pdf-values";
import type { Contents } from "./places";
import { unpackPdfStream } from "./unpack-pdf-stream";

/**
 * Read the objects of a stream that packs them (`/ObjStm`): their numbers, and their values in
 * turn. Throws PdfProblem where the stream cannot be read.
 */
export async function readObjectStream(
  stream: PdfStream,
  budget: Budget,
): Promise<[number: number, value: PdfValue][]> {
  const first = stream.dictionary.get("First");
  const count = stream.dictionary.get("N");
  if (typeof first !== "number" || typeof count !== "number") {
    throw new PdfProblem("packed objects without a count");
  }
  if (--budget.streams < 0) throw new PdfProblem("too many streams", "excess");
  const bytes = await unpackPdfStream(stream);
  budget.bytes -= bytes.length;
  const numbers = new PdfParser(bytes, 0, budget);
  const values = new PdfParser(bytes, first, budget);
  const packed: [number, PdfValue][] = [];
  for (let index = 0; index < count; index++) {
    const number = numbers.takeNumber();
    const offset = numbers.takeNumber();
    if (number === undefined || offset === undefined) break;
    values.at = first + offset;
    packed.push([number, values.parseValue()]);
  }
  return packed;
}

/** Read the objects of a file that stand in streams, where its own tables say so. */
export async function unpackObjectStreams(
  file: OpenPdf,
  { trailer, places, values }: Contents,
  budget: Budget,
): Promise<void> {
  if (trailer.has("Encrypt")) return;
  const packed = [...places.values()].filter((place) => place !== null && "stream" in place);
  for (const number of new Set(packed.map(({ stream }) => stream))) {
    const stream = file.get(number);
    if (!(stream instanceof PdfStream)) throw new PdfProblem("no stream of objects");
    for (const [inside, value] of await readObjectStream(stream, budget)) {
      const place = places.get(inside);
      if (place && "stream" in place && place.stream === number) values.set(inside, value);
    }
  }
}
