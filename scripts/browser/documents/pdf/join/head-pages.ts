import { paperColours } from "../../sheet/paper-colours";
import { makeFontDrawer } from "../drawing/font-drawer";
import { type Frame, points } from "../drawing/text-drawer";
import { findTextArea, type Paper } from "../overflow/lay-out-pages";
import { fromLatin } from "../syntax/latin";
import type { NewObjects } from "../syntax/new-objects";
import {
  type PdfDictionary,
  type PdfReference,
  PdfStream,
  type PdfValue,
} from "../syntax/pdf-values";
import type { TemplateForm } from "../template/open-form";
import { takeDictionary, takeList } from "../template/template-field";

// The page has the font of the fields by another name, or not at all.
const FONT = "EntryFont";
const { accent: ACCENT } = paperColours;
/** On the first page the heading stands where later ones have the title; there it stands above. */
const FIRST = { size: 13, foot: 37, isBold: true };
const LATER = { size: 8.5, foot: 24, isBold: false };

function readPaper(objects: NewObjects, page: PdfDictionary): Paper {
  const [left = 0, bottom = 0, right = 0, top = 0] = takeList(objects, page, "MediaBox").map(
    Number,
  );
  return { width: right - left, height: top - bottom };
}

/** Draw a name at the right of the margin above a page. */
async function drawName(
  { font }: TemplateForm,
  name: string,
  paper: Paper,
  { size, foot, isBold }: typeof FIRST,
): Promise<string> {
  const drawer = makeFontDrawer(font, FONT);
  const area = findTextArea(paper);
  const width = drawer.measureIn(size)(name);
  const plain = { leading: size, padding: 0, first: size, ink: ACCENT };
  const frame: Frame = { ...plain, width, height: size, size, isBold };
  const { content } = await drawer.draw([{ text: name, isRightToLeft: false }], frame, "");
  const x = points(area.left + area.width - width);
  return `q 1 0 0 1 ${x} ${points(paper.height - foot)} cm\n${content}\nQ`;
}

/** Add the font to what a page may use. */
function addFont(objects: NewObjects, page: PdfDictionary, { fontReference }: TemplateForm) {
  const resources = takeDictionary(objects, page, "Resources");
  const fonts = takeDictionary(objects, resources, "Font");
  return new Map(resources).set("Font", new Map(fonts).set(FONT, fontReference));
}

/**
 * Write above each page of an entry which one it is: on the first as a heading, with the number
 * `id` among the marked pieces of that page, on the others as what is not read.
 */
export async function headPages(
  objects: NewObjects,
  form: TemplateForm,
  pages: readonly PdfReference[],
  name: string,
  id: number,
): Promise<void> {
  for (const [at, reference] of pages.entries()) {
    const page = objects.follow(reference);
    if (!(page instanceof Map)) continue;
    const drawn = await drawName(form, name, readPaper(objects, page), at === 0 ? FIRST : LATER);
    const mark =
      at === 0 ? `/H1 <</MCID ${id}>> BDC` : "/Artifact <</Type/Pagination/Subtype/Header>> BDC";
    const content = new PdfStream(new Map(), fromLatin(`${mark}\n${drawn}\nEMC\n`));
    // Before all else: what stands behind may leave the page turned over.
    const contents: PdfValue[] = [objects.add(content), ...takeList(objects, page, "Contents")];
    objects.change(reference, [
      ["Contents", contents],
      ["Resources", addFont(objects, page, form)],
    ]);
  }
}
