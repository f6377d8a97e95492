/** Packing, done by the browser itself: a PDF's `/FlateDecode` is "deflate", a zip's "deflate-raw". */

async function pipe(bytes: Uint8Array, through: GenericTransformStream): Promise<Uint8Array> {
  const writer = through.writable.getWriter();
  // What goes wrong here is told where the other end is read.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(through.readable).arrayBuffer());
}

export const deflate = (
  bytes: Uint8Array,
  packing: "deflate" | "deflate-raw" = "deflate",
): Promise<Uint8Array> => pipe(bytes, new CompressionStream(packing));

/** Unpack what comes from a file of our own: there is no limit to how much that may become. */
export const inflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  pipe(bytes, new DecompressionStream("deflate"));
