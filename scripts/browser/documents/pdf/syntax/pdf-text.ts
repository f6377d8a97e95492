import { PdfString } from "./pdf-values";

// PDFDocEncoding, where it differs from Latin-1 (ISO 32000-1, table D.2)
const ACCENTS = "˘ˇˆ˙˝˛˚˜";
const PUNCTUATION = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž";
const EURO = 0xa0;

function decodePdfByte(byte: number): string {
  if (byte >= 0x18 && byte < 0x20) return ACCENTS.charAt(byte - 0x18);
  if (byte >= 0x80 && byte < 0x9f) return PUNCTUATION.charAt(byte - 0x80);
  return byte === EURO ? "€" : String.fromCharCode(byte);
}

// Which language follows may stand between two of these (ISO 32000-1, 14.9.2.2).
const ESCAPE = "\u001b";
const LANGUAGE = new RegExp(`${ESCAPE}[A-Za-z]{2}[A-Za-z-]{0,8}${ESCAPE}`, "g");

/** Decode pairs of bytes one by one: a lone half of a pair of letters stays as it is. */
function decodePairs(bytes: Uint8Array, high: number, low: number): string {
  let text = "";
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0));
  }
  return text.replace(LANGUAGE, "");
}

/** Return the words of a text string: UTF-16 or UTF-8 with their marks, else PDFDocEncoding. */
export function decodePdfText({ bytes }: PdfString): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return decodePairs(bytes, 0, 1);
  if (first === 0xff && second === 0xfe) return decodePairs(bytes, 1, 0);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  let text = "";
  for (const byte of bytes) text += decodePdfByte(byte);
  return text;
}

/** Return words as a text string, which every reader takes: UTF-16 with its mark. */
export function encodePdfText(text: string): PdfString {
  const bytes = new Uint8Array(2 * text.length + 2);
  bytes.set([0xfe, 0xff]);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes.set([unit >> 8, unit & 255], 2 * at + 2);
  }
  return new PdfString(bytes);
}
