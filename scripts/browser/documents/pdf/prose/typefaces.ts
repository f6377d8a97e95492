import { inflate } from "../../../bytes/deflate";
import { chooseDrawer } from "../drawing/choose-drawer";
import { type FieldFont, measureIn, readFieldFont } from "../drawing/field-font";
import { makeFontDrawer } from "../drawing/font-drawer";
import type { TextDrawer } from "../drawing/text-drawer";
import type { OpenPdf } from "../syntax/open-pdf";
import type { PdfValue } from "../syntax/pdf-values";
import { takeCatalogue } from "../template/open-form";
import { takeDictionary, takeList, takeStream } from "../template/template-field";

/** A typeface: what page contents call it, and what it has. */
export interface Face {
  readonly name: string;
  readonly font: FieldFont;
  readonly reference: PdfValue;
}

/** The typefaces by what each is for: the names stand in `to_faces.py`. */
export interface Typefaces {
  readonly heading: Face;
  readonly text: Face;
  readonly bold: Face;
  /** For letters that the others lack: Greek, Cyrillic and more. */
  readonly other: Face;
}

/** What a text is set in: two weights of a face, or else the fonts of the device. */
export type Setting =
  | { readonly plain: Face; readonly strong: Face }
  | { readonly drawer: TextDrawer };

async function readFace(file: OpenPdf, name: string): Promise<Face> {
  const faces = takeDictionary(file, takeCatalogue(file).dictionary, "Faces");
  const dictionary = takeDictionary(file, faces, name);
  const table = takeStream(file, dictionary, "ToUnicode");
  const descendant = file.follow(takeList(file, dictionary, "DescendantFonts")[0]);
  if (!table || !(descendant instanceof Map)) throw new Error(`no typeface for ${name}`);
  const bytes = table.dictionary.has("Filter") ? await inflate(table.bytes) : table.bytes;
  return { name, font: readFieldFont(bytes, descendant), reference: faces.get(name) ?? null };
}

/** Read the typefaces that a file has whole. */
export async function readTypefaces(file: OpenPdf): Promise<Typefaces> {
  const [heading, text, bold, other] = await Promise.all([
    readFace(file, "heading"),
    readFace(file, "text"),
    readFace(file, "bold"),
    readFace(file, "other"),
  ]);
  return { heading, text, bold, other };
}

/** Return how wide text is in a face and a size. */
export const measureFace = ({ font }: Face, size: number) => measureIn(font, size);

/** Brings a text to what is drawn of it, and says in what. */
export interface Chosen {
  readonly setting: Setting;
  tidy(text: string): string;
}

/** Choose what a text is set in: the first face that has all its letters, else the device's fonts. */
export function chooseSetting(
  { heading, text, bold, other }: Typefaces,
  isHeading: boolean,
  whole: string,
): Chosen {
  const pairs = isHeading ? [{ plain: heading, strong: heading }] : [{ plain: text, strong: bold }];
  for (const pair of [...pairs, { plain: other, strong: other }]) {
    const own = makeFontDrawer(pair.plain.font, pair.plain.name);
    const choose = chooseDrawer(pair.plain.font, own);
    if (choose(whole).drawer === own) {
      return { setting: pair, tidy: (piece) => choose(piece).text };
    }
  }
  const last = makeFontDrawer(other.font, other.name);
  const { drawer } = chooseDrawer(other.font, last)(whole);
  return { setting: { drawer }, tidy: (piece) => piece };
}
