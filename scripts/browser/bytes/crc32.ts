const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** Return the CRC-32 by which an archive tells whether a part came through unharmed. */
export function crc32(bytes: Uint8Array): number {
  let rest = -1;
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 255] as number) ^ (rest >>> 8);
  return ~rest >>> 0;
}
