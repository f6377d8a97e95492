import { packAgreements } from "../../../agreeing/record/pack-agreements";
import { deflate } from "../../../bytes/deflate";
import type { Prose } from "../../prose/prose-block";
import type { FilledSheet } from "../../sheet/filled-sheet";
import { markFile } from "../fill/mark-file";
import { fromLatin } from "../syntax/latin";
import { NewObjects } from "../syntax/new-objects";
import type { OpenPdf } from "../syntax/open-pdf";
import { openPdf } from "../syntax/open-pdf";
import { encodePdfText } from "../syntax/pdf-text";
import { PdfName, PdfProblem, PdfReference, PdfStream, type PdfValue } from "../syntax/pdf-values";
import { sumDrawn } from "../syntax/sum-pages";
import { takeCatalogue } from "../template/open-form";
import { takeDictionary } from "../template/template-field";
import { describeMetadata } from "./describe-metadata";
import type { DrawnPage } from "./draw-bands";
import { drawBands } from "./draw-bands";
import { makeBands, TEXT_WIDTH } from "./make-bands";
import { setLines } from "./set-lines";
import { Tagged } from "./tagged";
import { turnPages } from "./turn-pages";
import type { Typefaces } from "./typefaces";
import { measureFace, readTypefaces } from "./typefaces";

// A4, in points, and its margins.
const PAPER = { width: 595.28, height: 841.89 };
const LEFT = (PAPER.width - TEXT_WIDTH) / 2;
const TOP = PAPER.height - 51;
const BOTTOM = 54;
const FOOT = 31;
const FOOT_SIZE = 8.5;
/** The version in which answers are written, as in the blank document. */
const VERSION = "1";

const asReference = (value: PdfValue | undefined): PdfReference => {
  if (value instanceof PdfReference) return value;
  throw new PdfProblem("no object of its own");
};

/** Set what stands at the foot of a page: what the document is, and which page. */
function setFoot(title: string, page: string, faces: Typefaces) {
  const look = { size: FOOT_SIZE, isHeading: false, isStrong: false };
  const width = measureFace(faces.text, FOOT_SIZE)(page);
  const place = { y: FOOT, size: FOOT_SIZE };
  const [left] = setLines([title], TEXT_WIDTH - width - 20, look, faces);
  const [right] = setLines([page], TEXT_WIDTH, look, faces);
  return [
    ...(left ? [{ ...place, line: left, x: LEFT }] : []),
    ...(right ? [{ ...place, line: right, x: LEFT + TEXT_WIDTH - width }] : []),
  ];
}

async function pack(content: string): Promise<PdfStream> {
  const packed = await deflate(fromLatin(content));
  return new PdfStream(new Map([["Filter", new PdfName("FlateDecode")]]), packed);
}

function describePage(
  objects: NewObjects,
  pages: PdfReference,
  faces: Typefaces,
  drawn: DrawnPage,
  content: PdfStream,
  key: number,
): Map<string, PdfValue> {
  const fonts = Object.values(faces).map(({ name, reference }): [string, PdfValue] => [
    name,
    reference,
  ]);
  const pictures = [...drawn.pictures].map(([name, picture]): [string, PdfValue] => [
    name,
    objects.add(picture),
  ]);
  return new Map<string, PdfValue>([
    ["Type", new PdfName("Page")],
    ["Parent", pages],
    ["MediaBox", [0, 0, PAPER.width, PAPER.height]],
    [
      "Resources",
      new Map<string, PdfValue>([
        ["Font", new Map(fonts)],
        ["XObject", new Map(pictures)],
      ]),
    ],
    ["Contents", objects.add(content)],
    ["StructParents", key],
    ["Tabs", new PdfName("S")],
  ]);
}

/**
 * Put pages in place of the file's own, and tell its structure what stands on them; return what is
 * drawn on each.
 */
async function writePages(
  file: OpenPdf,
  objects: NewObjects,
  prose: Prose,
): Promise<readonly string[]> {
  const faces = await readTypefaces(file);
  const root = new Tagged("Document");
  const placed = turnPages(makeBands(prose, faces, root), TOP - BOTTOM);
  const { dictionary } = takeCatalogue(file);
  const pages = asReference(dictionary.get("Pages"));
  const tree = asReference(dictionary.get("StructTreeRoot"));
  const references: PdfReference[] = [];
  const contents: string[] = [];
  const table: PdfValue[] = [];
  for (const [key, bands] of placed.entries()) {
    const reference = objects.reserve();
    const foot = setFoot(prose.title, `Page ${key + 1} of ${placed.length}`, faces);
    const drawn = await drawBands(reference, bands, { left: LEFT, top: TOP }, faces, foot);
    objects.put(
      reference,
      describePage(objects, pages, faces, drawn, await pack(drawn.content), key),
    );
    references.push(reference);
    contents.push(drawn.content);
    table.push(
      key,
      drawn.elements.map((element) => element.refer(objects)),
    );
  }
  objects.change(pages, [
    ["Kids", references],
    ["Count", references.length],
  ]);
  const parents = objects.add(new Map<string, PdfValue>([["Nums", table]]));
  objects.change(tree, [
    ["K", [root.write(objects, tree)]],
    ["ParentTree", parents],
  ]);
  return contents;
}

/**
 * Write a document to read as a PDF, tagged, in the typefaces of `typefaces`.
 *
 * It carries its answers in its document information, those alone that stand in it. The same answers,
 * saved at the same time, give the same bytes, but for pictures of text.
 */
export async function writeProsePdf(
  typefaces: Uint8Array,
  prose: Prose,
  sheet: FilledSheet,
): Promise<Uint8Array> {
  const file = await openPdf(typefaces);
  const objects = new NewObjects(file);
  const contents = await writePages(file, objects, prose);
  const catalogue = takeCatalogue(file);
  objects.change(catalogue.reference, [["Metadata", objects.add(describeMetadata(prose.title))]]);
  const before = takeDictionary(file, file.trailer, "Info");
  const answers = JSON.stringify(Object.fromEntries(sheet.answers));
  objects.put(
    asReference(file.trailer.get("Info")),
    new Map<string, PdfValue>([
      ["Title", encodePdfText(prose.title)],
      ["Producer", before.get("Producer") ?? null],
      ["worksheet", encodePdfText(sheet.worksheet)],
      ["version", encodePdfText(VERSION)],
      ["answers", encodePdfText(answers)],
      ["pages", encodePdfText(String(contents.length))],
      ["drawn", encodePdfText(sumDrawn(contents))],
    ]),
  );
  const agreed = await packAgreements({ "": sheet.agreement });
  markFile({ file, objects }, { ...sheet, agreed });
  return objects.appendTo(typefaces);
}
