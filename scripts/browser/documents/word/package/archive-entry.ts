import { CopyProblem } from "../../../answers/copy-problem";
import { LIMITS, sayMegabytes } from "../../../answers/limits";
import { CUT_SHORT } from "../../../answers/recognise-file";
import { crc32 } from "../../../bytes/crc32";
import { inflateAtMost } from "../../../bytes/inflate-at-most";

/** One file of a zip archive, still packed. */
export interface ArchiveEntry {
  readonly name: string;
  /** 0 where it is stored as it is, 8 where it is deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly isEncrypted: boolean;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LISTED = 0x02014b50;

const damaged = () => new CopyProblem(CUT_SHORT);

/** Find the end of the list of files, which stands last but for a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged();
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ArchiveEntry & { next: number } {
  if (view.getUint32(at, true) !== LISTED) throw damaged();
  const [named, more, comment] = [28, 30, 32].map((part) => view.getUint16(at + part, true));
  const start = at + 46;
  const name = new TextDecoder().decode(bytes.subarray(start, start + (named ?? 0)));
  const local = view.getUint32(at + 42, true);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return {
    name,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(from, from + view.getUint32(at + 20, true)),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    next: start + (named ?? 0) + (more ?? 0) + (comment ?? 0),
  };
}

/** List the files of an archive, nothing of them unpacked. Throws CopyProblem. */
export function listEntries(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const entries: ArchiveEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      const { next, ...entry } = readEntry(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch {
    // Numbers that point outside the file are a RangeError of the view.
    throw damaged();
  }
}

async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const unpacked = await inflateAtMost(packed, "deflate-raw", most);
  if (unpacked) return unpacked;
  throw new CopyProblem(
    `The file unpacks to more than ${sayMegabytes(LIMITS.unpackedBytes)}, ` +
      "which is more than this page opens.",
  );
}

/**
 * Unpack one file of an archive.
 *
 * What it unpacks to is measured on the way, because the size that an archive claims may be a lie.
 * Throws CopyProblem where it is more than `most` bytes, encrypted, damaged or packed in a way
 * that no Word document uses.
 */
export async function unpack(
  entry: ArchiveEntry,
  most = LIMITS.unpackedBytes,
): Promise<Uint8Array> {
  if (entry.isEncrypted) {
    throw new CopyProblem(
      "The file is protected with a password. Save it without one, then open it.",
    );
  }
  let unpacked: Uint8Array = entry.packed;
  try {
    if (entry.method === 8) unpacked = await inflate(entry.packed, most);
  } catch (problem) {
    throw problem instanceof CopyProblem ? problem : damaged();
  }
  if (crc32(unpacked) !== entry.checksum) throw damaged();
  return unpacked;
}
