import type { NewObjects } from "../syntax/new-objects";
import type { OpenPdf } from "../syntax/open-pdf";
import { encodePdfText } from "../syntax/pdf-text";
import { PdfName, PdfProblem, PdfReference, type PdfValue } from "../syntax/pdf-values";
import { takeCatalogue } from "../template/open-form";
import { takeDictionary, takeList } from "../template/template-field";

/** A part of a document of several: its pages and what is known of them. */
export interface JoinedPart {
  readonly name: string;
  readonly pages: readonly PdfReference[];
  /** What the structure has of it, and under which numbers. */
  readonly section: PdfReference;
  readonly keys: readonly PdfValue[];
  /** The field that all of its fields stand below. */
  readonly field?: PdfReference;
  /** Its line in the list of contents, and how many stand below that. */
  readonly line: PdfReference;
  readonly below: readonly [string, PdfValue][];
}

/** The objects of a template that a document of several has once, and what stands below them. */
export interface Roots {
  readonly pages: PdfReference;
  readonly structure: PdfReference;
  readonly document: PdfReference;
  readonly outlines: PdfReference | undefined;
}

function refer(value: PdfValue | undefined, what: string): PdfReference {
  if (value instanceof PdfReference) return value;
  throw new PdfProblem(`${what} is no object of its own`);
}

/** Find what a template has once. */
export function findRoots(file: OpenPdf): Roots {
  const { dictionary } = takeCatalogue(file);
  const structure = refer(dictionary.get("StructTreeRoot"), "the structure");
  const outlines = dictionary.get("Outlines");
  return {
    pages: refer(dictionary.get("Pages"), "the list of pages"),
    structure,
    document: refer(
      takeList(file, takeDictionary(file, dictionary, "StructTreeRoot"), "K")[0],
      "the document",
    ),
    outlines: outlines instanceof PdfReference ? outlines : undefined,
  };
}

/** List what each part is called, one behind the other. */
function putOutlines(objects: NewObjects, root: PdfReference, parts: readonly JoinedPart[]): void {
  for (const [at, { name, pages, line, below }] of parts.entries()) {
    const [before, next] = [parts[at - 1]?.line, parts[at + 1]?.line];
    objects.put(
      line,
      new Map<string, PdfValue>([
        ["Title", encodePdfText(name)],
        ["Parent", root],
        ["Dest", [pages[0] ?? null, new PdfName("Fit")]],
        ...(before ? [["Prev", before] as const] : []),
        ...(next ? [["Next", next] as const] : []),
        ...below,
      ]),
    );
  }
  objects.put(
    root,
    new Map<string, PdfValue>([
      ["Type", new PdfName("Outlines")],
      ["First", parts[0]?.line ?? null],
      ["Last", parts.at(-1)?.line ?? null],
      ["Count", parts.length],
    ]),
  );
}

/** Number the pages as they are numbered on paper: in each part anew. */
function labelPages(parts: readonly JoinedPart[]): PdfValue {
  let before = 0;
  const labels = parts.flatMap(({ name, pages }): PdfValue[] => {
    const label = new Map<string, PdfValue>([
      ["S", new PdfName("D")],
      ["P", encodePdfText(`${name}, page `)],
    ]);
    const first = before;
    before += pages.length;
    return [first, label];
  });
  return new Map([["Nums", labels]]);
}

/** Put parts one behind the other into the document that the template was. */
export function joinParts(
  file: OpenPdf,
  objects: NewObjects,
  document: PdfReference,
  parts: readonly JoinedPart[],
): void {
  const roots = findRoots(file);
  const { reference, dictionary } = takeCatalogue(file);
  const pages = parts.flatMap((part) => part.pages);
  objects.change(roots.pages, [
    ["Kids", pages],
    ["Count", pages.length],
  ]);
  objects.put(
    document,
    new Map<string, PdfValue>([
      ["Type", new PdfName("StructElem")],
      ["S", new PdfName("Document")],
      ["P", roots.structure],
      ["K", parts.map(({ section }) => section)],
    ]),
  );
  const keys = parts.flatMap((part) => part.keys);
  objects.change(roots.structure, [
    ["K", [document]],
    ["ParentTree", objects.add(new Map([["Nums", keys]]))],
  ]);
  const outlines = roots.outlines ?? objects.reserve();
  putOutlines(objects, outlines, parts);
  const fields = parts.flatMap(({ field }) => field ?? []);
  const form = new Map(takeDictionary(file, dictionary, "AcroForm")).set("Fields", fields);
  objects.change(reference, [
    ["AcroForm", form],
    ["Outlines", outlines],
    ["PageLabels", labelPages(parts)],
  ]);
}
