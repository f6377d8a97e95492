import { childOf, childrenOf, readValue } from "../package/xml";
import { isOn } from "./is-on";
import type { ListPlace, Styles } from "./styles";
import { readListPlace } from "./styles";

interface Level {
  readonly start: number;
  readonly format: string;
  /** The label with %1 for the number of the first level, %2 for the second, and so on. */
  readonly pattern: string;
  readonly isLegal: boolean;
  readonly restarts: boolean;
}

const BULLET = "–";
const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;
const HIGHEST_ROMAN = 3999;

function writeRoman(number: number): string {
  let [rest, written] = [number, ""];
  for (const [value, letters] of ROMAN) {
    written += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}

/** Write a number as letters: a to z, then aa, bb and so on, as word processors do. */
const writeLetters = (number: number) =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function writeOrdinal(number: number): string {
  const rule = new Intl.PluralRules("en-GB", { type: "ordinal" }).select(number);
  return `${number}${{ one: "st", two: "nd", few: "rd" }[rule as string] ?? "th"}`;
}

function writeNumber(number: number, format: string): string {
  const isSmall = number >= 1 && number <= HIGHEST_ROMAN;
  if (isSmall && format === "lowerRoman") return writeRoman(number);
  if (isSmall && format === "upperRoman") return writeRoman(number).toUpperCase();
  if (isSmall && format === "lowerLetter") return writeLetters(number);
  if (isSmall && format === "upperLetter") return writeLetters(number).toUpperCase();
  if (isSmall && format === "ordinal") return writeOrdinal(number);
  return format === "decimalZero" ? String(number).padStart(2, "0") : String(number);
}

function readLevel(level: Element): Level {
  const start = Number(readValue(childOf(level, "start")) || 1);
  return {
    start: Number.isSafeInteger(start) ? start : 1,
    format: readValue(childOf(level, "numFmt")) || "decimal",
    pattern: readValue(childOf(level, "lvlText")),
    isLegal: isOn(childOf(level, "isLgl")),
    restarts: readValue(childOf(level, "lvlRestart")) !== "0",
  };
}

const byNumber = (elements: readonly Element[], name: string) =>
  new Map(elements.map((element) => [readValue(element, name), element]));

/**
 * The numbers and bullets of a document's lists, which stand in no text.
 *
 * Paragraphs are given in their order: a number follows from those before it.
 */
export class ListLabels {
  private readonly kinds: ReadonlyMap<string, Element>;
  private readonly lists: ReadonlyMap<string, Element>;
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();
  private readonly levels = new Map<string, Level[]>();

  constructor(
    numbering: Element | undefined,
    private readonly styles: Styles,
  ) {
    this.kinds = byNumber(childrenOf(numbering, "abstractNum"), "abstractNumId");
    this.lists = byNumber(childrenOf(numbering, "num"), "numId");
  }

  /** Whether the document has lists at all. */
  get hasLists(): boolean {
    return this.lists.size > 0;
  }

  /** Return a paragraph's label with the space behind it, or nothing outside lists. */
  labelOf(about: Element | undefined): string {
    const own = readListPlace(about);
    const styled = this.styles.listPlaceOf(readValue(childOf(about, "pStyle")));
    const place = own && { ...own, list: own.list || (styled?.list ?? "") };
    const found = place ?? styled;
    const list = found && this.lists.get(found.list);
    if (!found || !list) return "";
    const levels = this.levelsOf(found.list, list);
    const label = this.count(found, list, levels);
    return label === "" ? "" : `${label} `;
  }

  private kindOf(list: Element): string {
    return readValue(childOf(list, "abstractNumId"));
  }

  /** Learn the levels of a list: those of its kind, where it has none of its own instead. */
  private levelsOf(id: string, list: Element): Level[] {
    const known = this.levels.get(id);
    if (known) return known;
    const kind = this.kinds.get(this.kindOf(list));
    const linked = this.styles.listPlaceOf(readValue(childOf(kind, "numStyleLink")));
    const linkedList = linked && this.lists.get(linked.list);
    const source = (linkedList && this.kinds.get(this.kindOf(linkedList))) ?? kind;
    const own = childrenOf(list, "lvlOverride").flatMap((each) => childrenOf(each, "lvl"));
    const levels: Level[] = [];
    for (const level of [...childrenOf(source, "lvl"), ...own]) {
      const at = Number(readValue(level, "ilvl"));
      if (at >= 0 && at < 9) levels[at] = readLevel(level);
    }
    this.levels.set(id, levels);
    return levels;
  }

  private count({ list: id, level: at }: ListPlace, list: Element, levels: Level[]): string {
    const level = levels[at];
    if (!level) return "";
    // Lists of one kind go on counting where the last stopped, unless one says where it starts.
    const counts = this.counts.get(this.kindOf(list)) ?? [];
    this.counts.set(this.kindOf(list), counts);
    if (!this.begun.has(id)) this.restart(list, counts);
    this.begun.add(id);
    for (let deeper = at + 1; deeper < counts.length; deeper++) {
      if (levels[deeper]?.restarts !== false) delete counts[deeper];
    }
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    if (level.format === "bullet") return BULLET;
    return level.pattern
      .replace(/%([1-9])/g, (_, digit: string) => {
        const of = Number(digit) - 1;
        const number = counts[of] ?? levels[of]?.start ?? 1;
        const format = level.isLegal ? "decimal" : (levels[of]?.format ?? "decimal");
        return format === "none" ? "" : writeNumber(number, format);
      })
      .trim();
  }

  private restart(list: Element, counts: number[]): void {
    for (const own of childrenOf(list, "lvlOverride")) {
      const start = childOf(own, "startOverride");
      const at = Number(readValue(own, "ilvl"));
      if (start && at >= 0 && at < 9) counts[at] = Number(readValue(start)) - 1;
    }
  }
}
