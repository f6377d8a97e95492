import { crc32 } from "../../../bytes/crc32";
import { deflate } from "../../../bytes/deflate";
import { joinBytes } from "../../../bytes/join-bytes";
import type { ArchiveEntry } from "./archive-entry";

const encoder = new TextEncoder();
// The first of January 1980, the earliest that an archive can tell: a document bears no date.
const EARLIEST = 0x0021;
const NEEDED = 20;
const NAMES_IN_UTF_8 = 0x0800;

/** Pack a text as one file of an archive. */
export async function packText(name: string, text: string): Promise<ArchiveEntry> {
  const bytes = encoder.encode(text);
  const packed = await deflate(bytes, "deflate-raw");
  const rest = { method: 8, checksum: crc32(bytes), size: bytes.length, isEncrypted: false };
  return { name, packed, ...rest };
}

/** Write numbers one after the other, lowest byte first: `s` for two bytes each, `l` for four. */
function write(sizes: string, ...numbers: number[]): Uint8Array {
  const bytes = numbers.flatMap((number, at) =>
    [0, 8, 16, 24].slice(0, sizes[at] === "s" ? 2 : 4).map((shift) => number >>> shift),
  );
  return Uint8Array.from(bytes);
}

/**
 * Make a zip archive of packed files, in their order.
 *
 * The same files give the same bytes. What comes from another archive goes over as it is packed.
 */
export function packArchive(entries: readonly ArchiveEntry[]): Uint8Array<ArrayBuffer> {
  const files: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const { name, method, checksum, packed, size } of entries) {
    const named = encoder.encode(name);
    const rest = [checksum, packed.length, size, named.length, 0];
    const about = write("ssssslllss", NEEDED, NAMES_IN_UTF_8, method, 0, EARLIEST, ...rest);
    files.push(write("l", 0x04034b50), about, named, packed);
    // In the list follow a comment, a disk and two kinds of attributes, of which it has none.
    list.push(write("ls", 0x02014b50, NEEDED), about, write("sssll", 0, 0, 0, 0, at), named);
    at += 30 + named.length + packed.length;
  }
  const [count, whole] = [entries.length, joinBytes(list)];
  const end = write("lsssslls", 0x06054b50, 0, 0, count, count, whole.length, at, 0);
  return joinBytes([...files, whole, end]);
}
