import type { NewObjects } from "./append-objects";
import type { Passage } from "./list-continued";
import { takeCatalogue } from "./open-form";
import type { OpenPdf } from "./open-pdf";
import { type PdfDictionary, PdfName, PdfProblem, PdfReference, type PdfValue } from "./pdf-values";
import { takeDictionary, takeList } from "./template-form";

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

/** Describe one passage: where its pieces are, page by page. */
function describe(
  { tag }: Passage,
  at: number,
  pages: readonly TaggedPage[],
  parent: PdfReference,
) {
  const pieces = pages.flatMap((page) =>
    page.passages.flatMap((passage, id) =>
      passage === at
        ? [
            new Map<string, PdfValue>([
              ["Type", new PdfName("MCR")],
              ["Pg", page.reference],
              ["MCID", id],
            ]),
          ]
        : [],
    ),
  );
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
  const elements = passages.map((passage, at) =>
    objects.add(describe(passage, at, pages, section)),
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
