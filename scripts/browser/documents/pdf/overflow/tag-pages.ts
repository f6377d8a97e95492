import type { NewObjects } from "../syntax/new-objects";
import type { OpenPdf } from "../syntax/open-pdf";
import {
  type PdfDictionary,
  PdfName,
  PdfProblem,
  PdfReference,
  type PdfValue,
} from "../syntax/pdf-values";
import { takeCatalogue } from "../template/open-form";
import { takeDictionary, takeList } from "../template/template-field";
import type { Passage } from "./list-overflow";

/** A page that is new, and whose passage each marked piece of its content is. */
export interface TaggedPage {
  readonly reference: PdfReference;
  readonly passages: readonly number[];
  /** Its number in the structure's table. */
  readonly key: number;
}

function asReference(value: PdfValue | undefined, what: string): PdfReference {
  if (value instanceof PdfReference) return value;
  throw new PdfProblem(`${what} is no object of its own`);
}

const takeStructure = (file: OpenPdf): PdfDictionary =>
  takeDictionary(file, takeCatalogue(file).dictionary, "StructTreeRoot");

/** List pairs of a number and what stands under it: a page's pieces, or a field. */
const listTable = (file: OpenPdf, structure: PdfDictionary): readonly PdfValue[] =>
  takeList(file, takeDictionary(file, structure, "ParentTree"), "Nums");

/** Return the first number that is free in the structure's table. */
export function findNextKey(file: OpenPdf): number {
  const keys = listTable(file, takeStructure(file)).filter((_, at) => at % 2 === 0);
  return keys.reduce<number>((next, key) => Math.max(next, Number(key) + 1), 0);
}

/** List where the pieces of each passage are, page by page. */
function listPieces(pages: readonly TaggedPage[]): Map<number, PdfValue[]> {
  const pieces = new Map<number, PdfValue[]>();
  for (const page of pages) {
    for (const [id, passage] of page.passages.entries()) {
      const piece = new Map<string, PdfValue>([
        ["Type", new PdfName("MCR")],
        ["Pg", page.reference],
        ["MCID", id],
      ]);
      pieces.set(passage, pieces.get(passage) ?? []);
      pieces.get(passage)?.push(piece);
    }
  }
  return pieces;
}

/** Describe one passage, and where its pieces are. */
function describe({ tag }: Passage, pieces: PdfValue[], parent: PdfReference) {
  return new Map<string, PdfValue>([
    ["Type", new PdfName("StructElem")],
    ["S", new PdfName(tag)],
    ["P", parent],
    ["K", pieces],
  ]);
}

/**
 * Tell the structure of the document what stands on new pages, in the order in which it is read.
 *
 * What was tagged before stays as it is: the new section comes last.
 */
export function tagPages(
  file: OpenPdf,
  objects: NewObjects,
  passages: readonly Passage[],
  pages: readonly TaggedPage[],
): void {
  const structure = takeStructure(file);
  const document = asReference(takeList(file, structure, "K")[0], "the document");
  const section = objects.reserve();
  const pieces = listPieces(pages);
  const elements = passages.map((passage, at) =>
    objects.add(describe(passage, pieces.get(at) ?? [], section)),
  );
  objects.put(
    section,
    new Map<string, PdfValue>([
      ["Type", new PdfName("StructElem")],
      ["S", new PdfName("Sect")],
      ["P", document],
      ["K", elements],
    ]),
  );
  const before = file.follow(document);
  const kids = before instanceof Map ? takeList(file, before, "K") : [];
  objects.change(document, [["K", [...kids, section]]]);

  const tree = asReference(structure.get("ParentTree"), "the structure's table");
  const listed = listTable(file, structure);
  const added = pages.flatMap((page) => [
    page.key,
    page.passages.map((passage) => elements[passage] ?? null),
  ]);
  objects.change(tree, [["Nums", [...listed, ...added]]]);
}
