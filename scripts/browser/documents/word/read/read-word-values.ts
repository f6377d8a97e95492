import { CopyProblem } from "../../../answers/copy-problem";
import { composeDate } from "../../../answers/date-parts";
import { LIMITS } from "../../../answers/limits";
import type { ControlValues } from "../../sheet/control-values";
import type { Sheet } from "../../sheet/filled-sheet";
import type { NameParts } from "../../sheet/name-parts";
import { nameParts } from "../../sheet/name-parts";
import { nameBookmark } from "./bookmarks";
import type { Cell, Lines, Mark, Offer, Row } from "./read-lines";
import { isInvitation } from "./read-lines";

const TICK = /[☒☑✔✓✗✘]/;
const BOX = /^[☐☒☑✔✓✗✘]$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WRITTEN_DAY = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\p{L}+|\d{1,2})[\s.,/-]+(\d{4})$/u;

/** So many characters are read at most: many bookmarks may stand round one long text. */
const MOST_READ = 50_000_000;

/** A stretch of whole lines. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A mark whose name is known. */
interface Named {
  readonly name: string;
  readonly mark: Mark;
}

/** A table of rows: its question, and which column of it stands where. */
interface Table {
  readonly id: string;
  readonly columns: Map<number, string>;
}

/** Return the text that a mark stands round, to the character. */
function textIn(lines: readonly string[], { from, to }: Mark): string {
  if (from.line === to.line) return lines[from.line]?.slice(from.at, to.at) ?? "";
  const [first = "", ...others] = lines.slice(from.line, to.line);
  return [first.slice(from.at), ...others, lines[to.line]?.slice(0, to.at)].join("\n");
}

/** Widen a mark to its cell or its paragraphs, to take in what was typed just outside it. */
function widen(lines: readonly string[], { from, to, cell }: Mark, beside: Mark): Stretch {
  if (cell) return cell;
  const last = beside.to.line > to.line ? beside.to : to;
  const endsBefore = last.line > from.line && last.at === 0 && lines[last.line] !== "";
  return { from: from.line, to: endsBefore ? last.line - 1 : last.line };
}

const textOf = (lines: readonly string[], { from, to }: Stretch) =>
  lines.slice(from, to + 1).join("\n");

/** Read a day as this guide keeps it, however a program or a person writes it. */
function readDay(text: string, day: string): string {
  const words = text.trim();
  if (DAY.test(words)) return words;
  const [, first = "", month = "", last = ""] = WRITTEN_DAY.exec(words) ?? [];
  const composed = composeDate({ day: first, month, year: last });
  // What is written counts, where a month in words leaves no doubt which day it is.
  if (DAY.test(composed) && /\p{L}/u.test(month)) return composed;
  const numbers = words.match(/\d+/g)?.map(Number) ?? [];
  const [year = 0, , date = 0] = day.split("-").map(Number);
  // A list of days may show its choice in the words of any language.
  if (day && numbers.includes(year) && numbers.includes(date)) return day;
  return DAY.test(composed) ? composed : text;
}

class ValueReader {
  readonly values: ControlValues = new Map();
  private readonly offers: ReadonlyMap<number, Offer>;
  private readonly tables = new Map<Element, Table>();
  private readonly asked = new Set<Row>();
  private length = 0;

  constructor(
    private readonly document: Lines,
    private readonly sheet: Sheet,
  ) {
    this.offers = new Map(document.offers.map((offer) => [offer.from.line, offer]));
  }

  read(): ControlValues {
    const name = nameBookmark(this.sheet);
    const named = this.document.marks.flatMap((mark): Named[] => {
      const found = name(mark);
      return found === undefined ? [] : [{ name: found, mark }];
    });
    const single = named.filter((each) => !this.noteColumn(each));
    this.readRows();
    const bookmarks = new Map(
      single.filter(({ mark }) => !mark.isTag).map(({ name, mark }) => [name, mark]),
    );
    // A bookmark tells what no tag has told, and where text has come to stand beside its control.
    for (const { name, mark } of single) {
      if (mark.isTag) this.readSingle(name, mark, bookmarks.get(name));
    }
    for (const [name, mark] of bookmarks) this.readSingle(name, mark);
    return this.values;
  }

  /** Count a text that was read, and return it. Throws CopyProblem where it is all too much. */
  private count(text: string): string {
    this.length += text.length;
    if (this.length > MOST_READ) {
      throw new CopyProblem("The file holds far more than a worksheet can, so it was not read.");
    }
    return text;
  }

  private partsOf(name: string): NameParts | undefined {
    const [id = "", ...rest] = name.split("__");
    const { questions, renamed } = this.sheet;
    return nameParts(questions, [renamed.get(id) ?? id, ...rest].join("__"));
  }

  /** Note which column of which rows a mark in a table stands for; false for any other mark. */
  private noteColumn({ name, mark }: Named): boolean {
    const [id = "", ...rest] = name.split("__");
    const isRow = /^\d+$/.test(rest[0] ?? "") && rest.length > 1;
    const isColumn = mark.isTag && this.partsOf(name)?.question.kind === "rows" && rest.length > 0;
    if (!mark.cell || !(isRow || isColumn)) return false;
    const { row, column } = mark.cell;
    const table = this.tables.get(row.table) ?? { id, columns: new Map() };
    table.columns.set(column, (isRow ? rest.slice(1) : rest).join("__"));
    this.tables.set(row.table, table);
    this.asked.add(row);
    return true;
  }

  private readRows(): void {
    const counts = new Map<string, number>();
    const seen = new Set<Element>();
    for (const row of this.document.rows) {
      const table = this.tables.get(row.table);
      const isFirst = !seen.has(row.table);
      seen.add(row.table);
      if (!table || (!this.asked.has(row) && (row.isHeading || isFirst))) continue;
      const number = (counts.get(table.id) ?? 0) + 1;
      counts.set(table.id, number);
      for (const cell of row.cells) this.readCell(table, number, cell);
    }
  }

  private readCell({ id, columns }: Table, number: number, cell: Cell): void {
    const column = columns.get(cell.column);
    if (column === undefined) return;
    const name = `${id}__${number}__${column}`;
    const value = this.finish(name, cell);
    if (value !== "" && number > LIMITS.rows) {
      throw new CopyProblem(
        `The file holds more than a worksheet can: at most ${LIMITS.rows} rows.`,
      );
    }
    this.values.set(name, value);
  }

  private readSingle(name: string, mark: Mark, beside = mark): void {
    if (this.values.has(name)) return;
    const { lines } = this.document;
    const parts = this.partsOf(name);
    const exact = this.count(textIn(lines, mark));
    const isTick = parts ? parts.question.kind === "checklist" : BOX.test(exact);
    const value = isTick ? TICK.test(exact) : this.finish(name, widen(lines, mark, beside));
    this.values.set(name, value);
  }

  /** Turn what the document shows into the answer that it stands for. */
  private finish(name: string, stretch: Stretch): string {
    const parts = this.partsOf(name);
    const text = this.count(textOf(this.document.lines, stretch));
    if (isInvitation(text)) return "";
    let offer: Offer | undefined;
    for (let line = stretch.from; line <= stretch.to; line++) offer ??= this.offers.get(line);
    if (parts?.kind === "date" || offer?.day) return readDay(text, offer?.day ?? "");
    const words = text.trim();
    return offer?.options.get(words) ?? parts?.optionOf(words) ?? text;
  }
}

/** Read what stands in each control of a document. Throws CopyProblem. */
export const readWordValues = (document: Lines, sheet: Sheet): ControlValues =>
  new ValueReader(document, sheet).read();
