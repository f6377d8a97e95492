/** What a document to read is made of, whatever it is drawn in. */

/**
 * A piece of a text: words of the document, or a stretch that may hold an answer.
 *
 * With a `name`, a stretch is what the control of that name holds, and nothing but that.
 */
export type Piece = string | Stretch;

export interface Stretch {
  readonly name?: string;
  readonly isStrong?: boolean;
  readonly inside: readonly Piece[];
}

export type Words = readonly Piece[];

export interface ProseList {
  readonly lead: string;
  readonly items: readonly Words[];
}

export interface ProseTable {
  readonly kind: "table";
  readonly lead: string;
  readonly head: readonly string[];
  /** How much room each column asks for, in letters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Words[])[];
}

/** One who signs: what they are called, and what they have written so far. */
export interface Signer {
  readonly label: string;
  readonly name: Words;
  readonly date: Words;
}

export type ProseBlock =
  | { readonly kind: "people"; readonly people: readonly { label: string; name: string }[] }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "subheading"; readonly words: Words }
  /** A paragraph; its lead is the question that it answers. */
  | { readonly kind: "paragraph"; readonly lead: string; readonly words: Words }
  | { readonly kind: "lists"; readonly lists: readonly ProseList[] }
  | ProseTable
  | { readonly kind: "signatures"; readonly note: string; readonly signers: readonly Signer[] };

export interface Prose {
  readonly title: string;
  readonly blocks: readonly ProseBlock[];
}

/** Return words as plain text. */
export const sayWords = (words: Words): string =>
  words.map((piece) => (typeof piece === "string" ? piece : sayWords(piece.inside))).join("");
