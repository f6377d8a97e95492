import { joinBytes } from "../../../bytes/join-bytes";
import { PdfName, PdfProblem, type PdfStream, type PdfValue } from "./pdf-values";

/** More than the objects of any worksheet; a stream that unpacks to more is not read. */
const MOST_UNPACKED = 8 * 1024 * 1024;
// So little at a time that a bomb, which grows a thousandfold at most, shows before it goes off.
const BITE = 8192;

const first = (value: PdfValue | undefined): PdfValue | undefined =>
  Array.isArray(value) ? value[0] : value;

async function feed(writable: WritableStream<BufferSource>, packed: Uint8Array): Promise<void> {
  const writer = writable.getWriter();
  for (let at = 0; at < packed.length; at += BITE) {
    await writer.write(packed.slice(at, at + BITE));
  }
  await writer.close();
}

async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream("deflate");
  // What goes wrong there is told where the other end is read.
  feed(writable, packed).catch(() => {});
  const reader = readable.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    pieces.push(step.value);
    size += step.value.length;
    if (size > MOST_UNPACKED) {
      await reader.cancel();
      throw new PdfProblem("a stream that unpacks to too much", "excess");
    }
  }
  return joinBytes(pieces);
}

/** Undo PNG's predictor line by line: each byte stands for its difference to a neighbour. */
function undoPredictor(bytes: Uint8Array, columns: number): Uint8Array {
  const lines = Math.floor(bytes.length / (columns + 1));
  const plain = new Uint8Array(lines * columns);
  for (let line = 0; line < lines; line++) {
    const kind = bytes[line * (columns + 1)] ?? 0;
    if (kind > 2) throw new PdfProblem("an unusual predictor");
    for (let column = 0; column < columns; column++) {
      const at = line * columns + column;
      const left = kind === 1 && column > 0 ? plain[at - 1] : 0;
      const above = kind === 2 && line > 0 ? plain[at - columns] : 0;
      plain[at] = (bytes[at + line + 1] ?? 0) + (left ?? 0) + (above ?? 0);
    }
  }
  return plain;
}

/** Return a stream's bytes unpacked. Throws PdfProblem where the packing is unusual or damaged. */
export async function unpackPdfStream({ dictionary, bytes }: PdfStream): Promise<Uint8Array> {
  const filters = dictionary.get("Filter") ?? null;
  if (filters === null) return bytes;
  const filter = first(filters);
  const isAlone = !Array.isArray(filters) || filters.length === 1;
  if (!isAlone || !(filter instanceof PdfName) || filter.name !== "FlateDecode") {
    throw new PdfProblem("an unusual packing");
  }
  const plain = await inflate(bytes).catch((problem) => {
    throw problem instanceof PdfProblem ? problem : new PdfProblem("a damaged stream");
  });
  const settings = first(dictionary.get("DecodeParms"));
  if (!(settings instanceof Map)) return plain;
  const predictor = settings.get("Predictor") ?? 1;
  if (predictor === 1) return plain;
  const columns = settings.get("Columns") ?? 1;
  if (!(Number(predictor) >= 10) || !(Number(columns) >= 1 && Number(columns) <= 64)) {
    throw new PdfProblem("an unusual predictor");
  }
  return undoPredictor(plain, Number(columns));
}
