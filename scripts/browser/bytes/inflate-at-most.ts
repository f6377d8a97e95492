import { joinBytes } from "./join-bytes";

// So little at a time that a bomb, which grows a thousandfold at most, shows before it goes off.
const BITE = 8192;

async function feed(writable: WritableStream<BufferSource>, packed: Uint8Array): Promise<void> {
  const writer = writable.getWriter();
  for (let at = 0; at < packed.length; at += BITE) {
    await writer.write(packed.slice(at, at + BITE));
  }
  await writer.close();
}

/**
 * Unpack what comes from anyone, piece by piece; nothing where it is more than `most` bytes.
 *
 * `packing` is the browser's name for it: a zip's is "deflate-raw". Throws where it is damaged. A
 * Blob's stream would do the same, and cost more than all else that a document takes.
 */
export async function inflateAtMost(
  packed: Uint8Array,
  packing: "deflate" | "deflate-raw",
  most: number,
): Promise<Uint8Array | undefined> {
  const { readable, writable } = new DecompressionStream(packing);
  // What goes wrong there is told where the other end is read.
  feed(writable, packed).catch(() => {});
  const reader = readable.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    pieces.push(step.value);
    size += step.value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
  }
  return joinBytes(pieces);
}
