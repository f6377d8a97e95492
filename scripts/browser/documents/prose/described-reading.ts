/** What a worksheet says of its document to read, as the site's file has it. */

/** Words, a gap for an answer, or what drops out where one of its gaps has none. */
export type DescribedPiece =
  | string
  | { readonly field: string }
  | { readonly maybe: readonly DescribedPiece[] };

/** Sentences of which the first that has its answers is used. */
export type DescribedSentence = readonly (readonly DescribedPiece[])[];

export interface DescribedSection {
  /** The section as questions name it. */
  readonly section: string;
  /** Its heading in the document. */
  readonly title: string;
  readonly paragraphs: readonly (readonly DescribedSentence[])[];
}

/** A part of the answers that goes as a document of its own. */
export interface DescribedPart {
  readonly name: string;
  readonly title: string;
  /** What is in it, in a few words, or "". */
  readonly about: string;
  /** The ids of its questions. */
  readonly fields: readonly string[];
}

export interface DescribedReading {
  /** What the document is called where it is offered. */
  readonly name: string;
  readonly title: string;
  /** A sentence above the signatures, or nothing. */
  readonly signing: string;
  readonly parts: readonly DescribedPart[];
  /** Where the typefaces are that it is set in; of the file that says so, or a whole address. */
  readonly faces: string;
  readonly sections: readonly DescribedSection[];
  /** The words of options that have some of their own, by field and option. */
  readonly options: Readonly<Record<string, Readonly<Record<string, DescribedSentence>>>>;
  /** Which list stands beside which. */
  readonly beside: Readonly<Record<string, string>>;
}
