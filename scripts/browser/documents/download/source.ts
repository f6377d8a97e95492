import type { Question } from "../../form/questions";
import type { Several } from "../entries/read-several";
import type { Extension } from "../make-document";
import type { Prose } from "../prose/prose-block";
import type { FilledSheet } from "../sheet/filled-sheet";

/** What goes: what is on the page as a form, the same to read, or all entries. */
export type Scope = "one" | "reading" | "all";

/** What the page gives the dialog, which shares nothing else with the page's own script. */
export interface Source {
  readonly frame: HTMLElement;
  /** What sentences call the worksheet, such as "contract". */
  readonly noun: string;
  /** The name of the file unless somebody writes another, without its ending. */
  readonly name: string;
  /** The documents that the page can fill. */
  readonly extensions: readonly Extension[];
  /** How many answers the page keeps that the worksheet does not ask for. */
  readonly unasked: number;
  /** Describe the answers that go, as they stand on the page now; private ones if they are to. */
  describe(isPrivateIn: boolean): FilledSheet;
  /** List the questions without an answer, of those that are asked just now. */
  listBlank(): readonly Question[];
  /** All entries, where the page is one of several, and how a file of them is called. */
  readonly several: (Several & { readonly fileName: string }) | undefined;
  /** The document to read, where there is one: what it is called, and how a file of it is. */
  readonly reading:
    | {
        readonly name: string;
        readonly fileName: string;
        compose(isPrivateIn: boolean): Prose;
      }
    | undefined;
  /** Make a document of what is asked for, and hand it over; the page says how it went. */
  make(extension: Extension, name: string, isPrivateIn: boolean, scope: Scope): void;
  /** Say what was done, in the page's own words about saving. */
  say(words: string): void;
  /** Lead to a question on the page. */
  goTo(id: string): void;
}
