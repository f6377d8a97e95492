/** Return one character a byte. */
export function toLatin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    // Not spread: that asks for the bytes one by one.
    const some = bytes.subarray(at, at + 8192) as unknown as number[];
    text += String.fromCharCode.apply(null, some);
  }
  return text;
}

/** Return one byte a character: what toLatin undoes. */
export function fromLatin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
