import type { Question } from "../../form/questions";
import type { Several } from "../entries/read-several";
import type { Extension } from "../make-document";
import type { FilledSheet } from "../sheet/filled-sheet";

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
  /**
   * Make a document of what is on the page, or of all entries, and hand it over; the page says how
   * it went.
   */
  make(extension: Extension, name: string, isPrivateIn: boolean, isAll?: boolean): void;
  /** Say what was done, in the page's own words about saving. */
  say(words: string): void;
  /** Lead to a question on the page. */
  goTo(id: string): void;
}
