import { toLatin } from "../syntax/latin";
import type { PdfDictionary, PdfValue } from "../syntax/pdf-values";
import type { Measure } from "./break-lines";

/** A glyph's number in the font, as text on a page writes it, and its width in parts of the size. */
interface Glyph {
  readonly code: string;
  readonly width: number;
}

/** The font in which answers are drawn: the one that is in the template, whole. */
export type FieldFont = ReadonlyMap<string, Glyph>;

const UNKNOWN_WIDTH = 0.6;

/** Return what every glyph stands for, as the font's own table says: `<0024> <0041>`. */
function* readCharacters(table: string): Generator<[code: string, character: string]> {
  const pairs = /<(\w{4})>\s*<(\w{4})>/g;
  for (let pair = pairs.exec(table); pair; pair = pairs.exec(table)) {
    const [, code = "", unit = ""] = pair;
    yield [code, String.fromCharCode(Number.parseInt(unit, 16))];
  }
}

/** Return the width of each glyph, from lists such as `[0 [600 260] 7 9 500]`. */
function readWidths(listed: readonly PdfValue[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at < listed.length; ) {
    const first = Number(listed[at]);
    const next = listed[at + 1];
    if (Array.isArray(next)) {
      next.forEach((width, index) => {
        widths.set(first + index, Number(width));
      });
      at += 2;
    } else {
      for (let glyph = first; glyph <= Number(next); glyph++) {
        widths.set(glyph, Number(listed[at + 2]));
      }
      at += 3;
    }
  }
  return widths;
}

/** Read the glyphs of a font: `table` says what they stand for, `descendant` how wide they are. */
export function readFieldFont(table: Uint8Array, descendant: PdfDictionary): FieldFont {
  const listed = descendant.get("W");
  const widths = readWidths(Array.isArray(listed) ? listed : []);
  const font = new Map<string, Glyph>();
  for (const [code, character] of readCharacters(toLatin(table))) {
    const width = widths.get(Number.parseInt(code, 16)) ?? UNKNOWN_WIDTH * 1000;
    if (!font.has(character)) font.set(character, { code, width: width / 1000 });
  }
  return font;
}

/**
 * Tell whether a font has every letter of a text; line ends need none.
 *
 * Marks that combine with a letter would need the font's rules for placing them.
 */
export function hasEveryLetter(font: FieldFont, text: string): boolean {
  if (/\p{M}/u.test(text)) return false;
  for (const character of text) if (character !== "\n" && !font.has(character)) return false;
  return true;
}

/** Return how wide text is in a font and a size. */
export function measureIn(font: FieldFont, size: number): Measure {
  return (text) => {
    let width = 0;
    for (const character of text) width += font.get(character)?.width ?? UNKNOWN_WIDTH;
    return width * size;
  };
}

/** Write a line as a font's glyphs; a letter that it lacks becomes a question mark. */
export function writeGlyphs(font: FieldFont, line: string): string {
  const missing = font.get("?")?.code ?? "0000";
  return `<${Array.from(line, (character) => font.get(character)?.code ?? missing).join("")}>`;
}
