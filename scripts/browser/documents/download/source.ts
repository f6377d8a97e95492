import type { Question } from "../../form/questions";
import type { Several } from "../entries/read-several";
import type { Extension } from "../make-document";
import type { DescribedPart } from "../prose/described-reading";
import type { Prose } from "../prose/prose-block";
import type { FilledSheet } from "../sheet/filled-sheet";

/** What goes: what is on the page as a form, the same or a part of it to read, or all entries. */
export interface Scope {
  readonly what: "one" | "reading" | "all";
  readonly part?: DescribedPart | undefined;
}

/** How a file leaves the page. */
export type Way = "download" | "share";

/** What is made, and how it goes. */
export interface Parcel {
  readonly extension: Extension;
  /** The name of the file, without its ending. */
  readonly name: string;
  /** The private questions whose answers go along. */
  readonly privateIn: readonly string[];
  readonly scope: Scope;
  readonly way: Way;
}

/** A document to read: what it is called, and how a file of it is. */
export interface OfferedReading {
  readonly name: string;
  readonly fileName: string;
  /** Set for a part of the whole. */
  readonly part: DescribedPart | undefined;
  compose(privateIn: readonly string[]): Prose;
}

/** What the page gives the dialog, which shares nothing else with the page's own script. */
export interface Source {
  readonly frame: HTMLElement;
  /** What sentences call the worksheet, such as "contract". */
  readonly noun: string;
  readonly title: string;
  /** The name of the file unless somebody writes another, without its ending. */
  readonly name: string;
  /** The documents that the page can fill. */
  readonly extensions: readonly Extension[];
  /** How many answers the page keeps that the worksheet does not ask for. */
  readonly unasked: number;
  /** Describe the answers that go, as they stand on the page now. */
  describe(privateIn: readonly string[], part?: DescribedPart): FilledSheet;
  /** List the questions without an answer, of those that are asked just now. */
  listBlank(): readonly Question[];
  /** All entries, where the page is one of several, and how a file of them is called. */
  readonly several: (Several & { readonly fileName: string }) | undefined;
  /** The documents to read: parts first, and then the whole. */
  readonly readings: readonly OfferedReading[];
  /** What was chosen last on this worksheet, as `scope form`; or "". */
  readonly before: string;
  /** Remember what is chosen for the next time. */
  remember(chosen: string): void;
  /** Make a document of what is asked for, and hand it over; the page says how it went. */
  make(parcel: Parcel): void;
  /** Say what was done, in the page's own words about saving. */
  say(words: string): void;
  /** Lead to a question on the page. */
  goTo(id: string): void;
}
