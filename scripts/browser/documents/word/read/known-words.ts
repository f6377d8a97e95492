/** The words of the worksheet itself, as its blank document has them: no answers, and no left-overs. */

import type { Sheet } from "../../sheet/filled-sheet";
import type { NameParts } from "../../sheet/name-parts";
import type { Line } from "../lines/lines";
import { MORE_WORDS } from "../package/more-words";

/** Styles in which our documents write their own words, by their names without case and spaces. */
const OURS = new Set([
  "title",
  "subtitle",
  "facts",
  "guidance",
  "heading1",
  "question",
  "condition",
  "hint",
  "option",
  "note",
  "tableheading",
  "header",
  "footer",
]);
const ANSWERS = new Set(["answer", "longanswer", "tableanswer"]);
/** So many words at once, a person does not write by chance as the worksheet does. */
const TELLING = 3;
const SHORTEST_PART = 4;
/** How much of its words a question shares with what it was called before. */
const ALIKE = 0.5;

/** A control of the blank document, and the column of the table that it stands in. */
export interface Slot {
  readonly name: string;
  readonly column: number | undefined;
}

interface Entry {
  readonly words: string;
  /** The same as a list, without signs and case. */
  readonly list: readonly string[];
  readonly styles: Set<string>;
  /** Where it stands in the order of the blank document. */
  readonly places: number[];
  /** Which headings of tables it is. */
  readonly headings: Set<string>;
  used: number;
}

/** A piece of text: the worksheet's own words, or words of somebody. */
export interface Split {
  readonly text: string;
  /** Where the words stand in the order of the blank document; nothing for words of somebody. */
  readonly place: number | undefined;
}

const fold = (text: string) => text.normalize("NFKC").replace(/\s+/gu, " ").trim();
/** Page numbers are other ones in every program. */
const foldIn = (text: string, style: string) =>
  style === "header" || style === "footer" ? fold(text).replace(/\d+/g, "#") : fold(text);
/** Name a heading of a table: of so many, the one so far along. */
export const nameHeading = (column: number, columns: number): string => `${column} of ${columns}`;
/** Tell which heading of a table a line is; "" for all else. */
const findHeading = ({ cell }: Line): string =>
  cell?.row.isHeading ? nameHeading(cell.column, cell.row.cells.length) : "";
const listWords = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Tell whether our documents have no answers in this style, so that its words are likely ours. */
export const isOurStyle = (style: string): boolean => OURS.has(style);

/**
 * Find known words at the start or the end of others, and cut there.
 *
 * `isWhole` asks for whole words: in another style, half a word may be there by chance.
 */
function cut(text: string, words: string, place: number, isWhole: boolean): Split[] | undefined {
  const pattern = words
    .split(" ")
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join(String.raw`\s+`);
  const [before, behind] = isWhole
    ? [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`]
    : ["", ""];
  const either = String.raw`^\s*${pattern}${behind}|${before}${pattern}\s*$`;
  const found = new RegExp(either, "u").exec(text);
  if (!found) return undefined;
  const [start, own] = [text.slice(0, found.index), found[0]];
  return [
    { text: start, place: undefined },
    { text: own, place },
    { text: text.slice(found.index + own.length), place: undefined },
  ];
}

export class KnownWords {
  private readonly entries = new Map<string, Entry>();
  private readonly slots = new Map<number, Slot[]>();
  private readonly slotNames = new Set<string>();
  private order = 0;
  private at = 0;

  /** Learn the words of the questions, where there is no blank document to learn from. */
  addQuestions({ questions }: Sheet): void {
    for (const { label, section, options, parts } of questions) {
      const offered = [...options, ...parts, ...parts.flatMap((part) => part.options)];
      for (const words of [label, section, ...offered.map((each) => each.label)]) {
        this.add(words, "");
      }
    }
  }

  /** Learn words that our documents have, in their order. */
  add(text: string, style: string, heading = ""): void {
    const words = foldIn(text, style);
    if (words === "") return;
    this.order += 1;
    const made = { places: [], styles: new Set<string>(), headings: new Set<string>(), used: 0 };
    const entry: Entry = this.entries.get(words) ?? { words, list: listWords(words), ...made };
    entry.styles.add(style);
    if (heading !== "") entry.headings.add(heading);
    entry.places.push(this.order);
    this.entries.set(words, entry);
  }

  /** Learn how a document calls answers for which the blank one has no place. */
  addLabels(names: readonly string[], partsOf: (name: string) => NameParts | undefined): void {
    for (const words of [MORE_WORDS.title, MORE_WORDS.intro]) this.add(words, "guidance");
    for (const name of names) {
      if (!this.slotNames.has(name)) this.add(partsOf(name)?.words ?? name, "question");
    }
  }

  /** Learn which control comes after the words that were learned last. */
  addSlot(slot: Slot): void {
    this.slotNames.add(slot.name);
    this.slots.set(this.order, [...(this.slots.get(this.order) ?? []), slot]);
  }

  /** Tell whether the blank document has a control of this name. */
  hasSlot(name: string): boolean {
    return this.slotNames.has(name);
  }

  /** Whether the blank document is known, and not only the worksheet's questions. */
  get hasBlank(): boolean {
    return this.slotNames.size > 0;
  }

  /** List the controls that the blank document has behind words. */
  slotsAfter(place: number): readonly Slot[] {
    return this.slots.get(place) ?? [];
  }

  /** Cut a piece of text, in document order, into the worksheet's own words and those of somebody. */
  split(text: string, line: Line): Split[] {
    const { style } = line;
    const words = foldIn(text, style);
    const entry = this.entries.get(words);
    if (entry && this.isMeant(entry, style)) return [{ text, place: this.use(entry) }];
    const row = this.findRow(text, style);
    if (row) return [{ text, place: this.use(row) }];
    // Without the blank document, a style in which we write nothing but our own words has to do.
    if (!this.hasBlank && isOurStyle(style)) return [{ text, place: 0 }];
    const [part] = this.findParts(words, style);
    const parts = part && cut(text, part.words, this.use(part), !part.styles.has(style));
    if (parts) return parts.filter((each) => each.text.trim() !== "");
    const earlier = isOurStyle(style) && (this.findAlike(words, style) ?? this.findRenamed(line));
    return [{ text, place: earlier ? this.use(earlier) : undefined }];
  }

  /** Find the last of what we know in a line that is a row of headings: a table became text. */
  private findRow(text: string, style: string): Entry | undefined {
    const cells = text.split("\t").filter((cell) => cell.trim() !== "");
    const entries = cells.map((cell) => this.entries.get(foldIn(cell, style)));
    const isOurs = entries.every((entry) => entry && this.isMeant(entry, style));
    return cells.length > 1 && isOurs ? entries.at(-1) : undefined;
  }

  /** Tell whether words that we know are ours here: short ones may be an answer. */
  private isMeant({ list, styles, places, used }: Entry, style: string): boolean {
    if (styles.has(style) || list.length >= TELLING) return true;
    return !ANSWERS.has(style) && used < places.length;
  }

  private use(entry: Entry): number {
    entry.used += 1;
    const next = entry.places.find((place) => place > this.at) ?? entry.places[0] ?? 0;
    this.at = next;
    return next;
  }

  /** List what we know that stands at an end of words, the longest first. */
  private findParts(words: string, style: string): Entry[] {
    const found = [...this.entries.values()].filter((entry) => {
      if (entry.words.length < SHORTEST_PART) return false;
      if (!words.startsWith(entry.words) && !words.endsWith(entry.words)) return false;
      return entry.styles.has(style) || entry.list.length > TELLING;
    });
    return found.sort((one, other) => other.words.length - one.words.length);
  }

  /** Find what a question of this style was called before its words were changed. */
  private findAlike(words: string, style: string): Entry | undefined {
    const own = new Set(listWords(words));
    return [...this.entries.values()].find((entry) => {
      if (entry.used > 0 || !entry.styles.has(style)) return false;
      const shared = entry.list.filter((word) => own.has(word)).length;
      return shared >= ALIKE * Math.max(own.size, entry.list.length);
    });
  }

  /**
   * Find what a column is called now, for a heading of the same table from before that.
   *
   * Where somebody put a column in, there are more headings than we know, and none is taken for ours.
   */
  private findRenamed(line: Line): Entry | undefined {
    const heading = findHeading(line);
    if (heading === "") return undefined;
    return [...this.entries.values()].find(({ headings, styles, places, used }) => {
      return headings.has(heading) && styles.has(line.style) && used < places.length;
    });
  }
}
