/** A document's text as lines, with what is marked in it. */

import type { StoryKind } from "../package/open-word";

/** A place in the text of a document: a line, and how many characters into it. */
export interface Place {
  readonly line: number;
  readonly at: number;
}

/** One cell of a table, where it stands on the table's grid, and the lines in it. */
export interface Cell {
  readonly row: Row;
  /** The cell around its table, where one table stands in another. */
  readonly outer: Cell | undefined;
  readonly column: number;
  readonly span: number;
  /** Whether the cell goes on what one above it holds. */
  readonly continues: boolean;
  readonly from: number;
  to: number;
}

export interface Row {
  readonly table: Element;
  readonly isHeading: boolean;
  readonly cells: Cell[];
}

/** What a content control or a bookmark says of the text inside it. */
export interface Mark {
  /** A control's tag, or a bookmark's name. */
  readonly key: string;
  readonly isTag: boolean;
  readonly from: Place;
  to: Place;
}

/** What a control offers or knows beyond its text. */
export interface Offer {
  readonly from: Place;
  /** Options by the words that the document shows for them. */
  readonly options: ReadonlyMap<string, string>;
  /** The day that was chosen, perhaps before others were typed over it, and in which language. */
  readonly day: string;
  readonly language: string;
  /** Whether a tick is set, where the control is one to tick. */
  readonly tick: boolean | undefined;
}

/** A text of its own within a document: what stands in a box, a note or a margin. */
export interface Story {
  readonly kind: "body" | "box" | "hidden" | StoryKind;
  /** The line to which it belongs. */
  readonly near: number | undefined;
}

export interface Line {
  text: string;
  /** How much of the text is the number or the bullet of a list. */
  label: number;
  /** The name of its paragraph's style, without case and spaces. */
  readonly style: string;
  readonly cell: Cell | undefined;
  readonly story: Story;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  readonly rows: readonly Row[];
  readonly offers: readonly Offer[];
  /** Whole sentences about what cannot be shown as words. */
  readonly notes: ReadonlySet<string>;
}
