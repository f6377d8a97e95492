import { inflateAtMost } from "../../../bytes/inflate-at-most";
import { PdfName, PdfProblem, type PdfStream, type PdfValue } from "./pdf-values";

/** More than the objects of any worksheet; a stream that unpacks to more is not read. */
const MOST_UNPACKED = 8 * 1024 * 1024;
const first = (value: PdfValue | undefined): PdfValue | undefined =>
  Array.isArray(value) ? value[0] : value;

async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const plain = await inflateAtMost(packed, "deflate", MOST_UNPACKED).catch(() => {
    throw new PdfProblem("a damaged stream");
  });
  if (plain) return plain;
  throw new PdfProblem("a stream that unpacks to too much", "excess");
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
  const plain = await inflate(bytes);
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
