import type { NewObjects } from "../syntax/new-objects";
import { PdfName, type PdfReference, type PdfValue } from "../syntax/pdf-values";

export type Tag =
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD";

/** A part of the document as it is read: what it is, what is in it, and where that is drawn. */
export class Tagged {
  readonly kids: Tagged[] = [];
  private readonly pieces: { page: PdfReference; id: number }[] = [];
  private reference: PdfReference | undefined;

  constructor(readonly tag: Tag | "Document") {}

  add(tag: Tag): Tagged {
    const kid = new Tagged(tag);
    this.kids.push(kid);
    return kid;
  }

  /** Note that a marked piece of a page is drawn for it. */
  place(page: PdfReference, id: number): void {
    this.pieces.push({ page, id });
  }

  /** Return what refers to it. */
  refer(objects: NewObjects): PdfReference {
    this.reference ??= objects.reserve();
    return this.reference;
  }

  /** Write it and all within it. */
  write(objects: NewObjects, parent: PdfReference): PdfReference {
    const own = this.refer(objects);
    const pieces = this.pieces.map(
      ({ page, id }) =>
        new Map<string, PdfValue>([
          ["Type", new PdfName("MCR")],
          ["Pg", page],
          ["MCID", id],
        ]),
    );
    const entries: [string, PdfValue][] = [
      ["Type", new PdfName("StructElem")],
      ["S", new PdfName(this.tag)],
      ["P", parent],
      ["K", [...pieces, ...this.kids.map((kid) => kid.write(objects, own))]],
    ];
    if (this.tag === "TH") {
      const scope: [string, PdfValue][] = [
        ["O", new PdfName("Table")],
        ["Scope", new PdfName("Column")],
      ];
      entries.push(["A", new Map(scope)]);
    }
    objects.put(own, new Map(entries));
    return own;
  }
}
