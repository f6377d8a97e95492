/**
 * What a PDF is made of. A dictionary is a Map: it keeps its order, and no key in a hostile file
 * can reach an object's prototype.
 */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfStream
  | PdfDictionary
  | PdfValue[];

export type PdfDictionary = Map<string, PdfValue>;

/** A name without its slash, its escapes undone, one character a byte. */
export class PdfName {
  constructor(readonly name: string) {}
}

/** A string as its bytes: pdf-text.ts turns them into words. */
export class PdfString {
  constructor(readonly bytes: Uint8Array) {}
}

export class PdfReference {
  constructor(
    readonly number: number,
    readonly generation = 0,
  ) {}
}

/** A stream with its bytes as they stand in the file, packed or not. */
export class PdfStream {
  constructor(
    readonly dictionary: PdfDictionary,
    readonly bytes: Uint8Array,
  ) {}
}

/** Why bytes cannot be read as a PDF; what a person is told of it, read-pdf.ts says. */
export class PdfProblem extends Error {
  constructor(
    message: string,
    readonly kind: "alien" | "cut" | "damaged" | "excess" = "damaged",
  ) {
    super(message);
  }
}
