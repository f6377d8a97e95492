import { inflate } from "../../../bytes/deflate";
import { type FieldFont, readFieldFont } from "../drawing/field-font";
import type { OpenPdf } from "../syntax/open-pdf";
import { type PdfDictionary, PdfProblem, PdfReference, type PdfValue } from "../syntax/pdf-values";
import {
  listFields,
  type TemplateField,
  takeDictionary,
  takeList,
  takeStream,
} from "./template-field";

/** The form of a template: its fields by name, and the font that they are filled in with. */
export interface TemplateForm {
  readonly fields: ReadonlyMap<string, TemplateField>;
  readonly font: FieldFont;
  /** What the form calls the font, and where it is; a form of nothing but buttons has none. */
  readonly fontName: string;
  readonly fontReference: PdfValue;
}

/** Return the catalogue: what the file says of the whole document. */
export function takeCatalogue(file: OpenPdf): TemplateField {
  const reference = file.trailer.get("Root");
  const dictionary = file.follow(reference);
  if (reference instanceof PdfReference && dictionary instanceof Map) {
    return { reference, dictionary };
  }
  throw new PdfProblem("no catalogue");
}

async function readFont(file: OpenPdf, font: PdfDictionary): Promise<FieldFont> {
  const table = takeStream(file, font, "ToUnicode");
  const descendant = file.follow(takeList(file, font, "DescendantFonts")[0]);
  if (!table || !(descendant instanceof Map)) return new Map();
  const isPacked = table.dictionary.has("Filter");
  return readFieldFont(isPacked ? await inflate(table.bytes) : table.bytes, descendant);
}

/** Read the form of a template. A worksheet of notes alone has none: no fields and no font. */
export async function openForm(file: OpenPdf): Promise<TemplateForm> {
  const form = takeDictionary(file, takeCatalogue(file).dictionary, "AcroForm");
  const fonts = takeDictionary(file, takeDictionary(file, form, "DR"), "Font");
  const [fontName = "", fontReference = null] = [...fonts][0] ?? [];
  const font = await readFont(file, takeDictionary(file, fonts, fontName));
  return { fields: listFields(file, form), font, fontName, fontReference };
}
