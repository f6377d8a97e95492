import { CopyProblem } from "../../../answers/copy-problem";
import { LIMITS } from "../../../answers/limits";
import type { Question } from "../../../form/questions";
import { dropInvitations } from "../lines/invitations";
import type { Cell, Lines, Row } from "../lines/lines";
import type { NamedMark } from "./answer-marks";
import { isInside } from "./answer-marks";

/** What a mark says of rows: which question's, which row where it knows, and which column. */
interface RowMark {
  readonly named: NamedMark;
  readonly id: string;
  /** The number of the row in the document as it was made; 0 where the mark has none. */
  readonly number: number;
  readonly column: string;
  readonly cell: Cell;
}

/** A table of rows: its question, and how strongly what stands in a column of its grid says so. */
interface RowTable {
  readonly id: string;
  readonly votes: Map<number, Map<string, number>>;
  readonly hasBookmarks: boolean;
}

/** Rows of tables, named as the answers are: marks with the rows that they stand in, and cells. */
export interface NamedRows {
  readonly marks: NamedMark[];
  /** Cells that hold one answer by their place alone, by its name. */
  readonly cells: ReadonlyMap<Cell, string>;
  /** The question and the number of each row of an answer. */
  readonly places: ReadonlyMap<Row, { readonly id: string; readonly number: number }>;
  /** Tables that are a second copy of a question's own. */
  readonly copies: ReadonlySet<Element>;
}

const OWN = 2;
const BY_HEADING = 1;

/** Read what a mark in a table says of rows; nothing where it is of something else. */
function readRowMark(
  { lines }: Lines,
  named: NamedMark,
  questionOf: (id: string) => Question | undefined,
): RowMark | undefined {
  const [id = "", ...rest] = named.name.split("__");
  const cell = lines[named.mark.from.line]?.cell;
  const isNumbered = /^\d+$/.test(rest[0] ?? "") && rest.length > 1;
  const isColumn = named.mark.isTag && questionOf(id)?.kind === "rows" && rest.length > 0;
  if (!cell || !(isNumbered || isColumn)) return undefined;
  const column = (isNumbered ? rest.slice(1) : rest).join("__");
  return { named, id, number: isNumbered ? Number(rest[0]) : 0, column, cell };
}

/** In a cell with more marks than this, which no person has made, none is given a number. */
const MOST_IN_CELL = 50;

/** Give each control the number of the row that the bookmark round it or in it has. */
function giveNumbers(marks: readonly RowMark[]): RowMark[] {
  const byCell = new Map<Cell, RowMark[]>();
  for (const mark of marks) {
    const found = byCell.get(mark.cell);
    if (found) found.push(mark);
    else byCell.set(mark.cell, [mark]);
  }
  return marks.map((mark) => {
    const beside = byCell.get(mark.cell) ?? [];
    if (mark.number > 0 || beside.length > MOST_IN_CELL) return mark;
    const own = mark.named.mark;
    const found = beside.find(({ number, column, named }) => {
      const { mark: other } = named;
      const isAround = isInside(own, other) || isInside(other, own);
      return number > 0 && column === mark.column && isAround;
    });
    return { ...mark, number: found?.number ?? 0 };
  });
}

/** Take the number from bookmarks that there are twice: a program copied a row with all in it. */
function dropSecondNumbers(marks: readonly RowMark[]): RowMark[] {
  const seen = new Set<string>();
  return marks.map((mark) => {
    const { isTag, key } = mark.named.mark;
    if (isTag || !seen.has(key)) {
      if (!isTag) seen.add(key);
      return mark;
    }
    return { ...mark, number: 0 };
  });
}

function vote({ votes }: RowTable, at: number, column: string, weight: number): void {
  const counts = votes.get(at) ?? new Map<string, number>();
  counts.set(column, (counts.get(column) ?? 0) + weight);
  votes.set(at, counts);
}

/** Let the words of a heading say which column is below, where nothing else does. */
function voteByHeadings(
  { lines }: Lines,
  table: RowTable,
  row: Row,
  question: Question | undefined,
): void {
  for (const cell of row.cells) {
    const words = lines[cell.from]?.text.split("\n")[0]?.trim();
    const part = question?.parts.find(({ label }) => label === words);
    if (part) vote(table, cell.column, part.id, BY_HEADING);
  }
}

/** Find the column that a cell without a mark stands in, of those that no other cell holds. */
function findColumn({ votes }: RowTable, cell: Cell, taken: ReadonlySet<string>) {
  for (let at = cell.column; at < cell.column + cell.span; at++) {
    const counts = [...(votes.get(at) ?? [])].sort(([, one], [, other]) => other - one);
    const [best] = counts[0] ?? [];
    if (best !== undefined && !taken.has(best)) return best;
  }
  return undefined;
}

/**
 * Give each control of a row that stands in no table the number of its row.
 *
 * People turn tables into text. The bookmark round a control says which row it is; where bookmarks
 * are gone as well, the controls of one column follow one another in the order of the rows.
 */
function numberBare(
  marks: readonly NamedMark[],
  questionOf: (id: string) => Question | undefined,
): NamedMark[] {
  const counts = new Map<string, number>();
  const numbered = marks.filter(({ name }) => /__\d+__/.test(name));
  return marks.map((each) => {
    const [id = "", column, ...rest] = each.name.split("__");
    const isBare = each.mark.isTag && column !== undefined && rest.length === 0;
    if (!isBare || questionOf(id)?.kind !== "rows") return each;
    const count = (counts.get(each.name) ?? 0) + 1;
    counts.set(each.name, count);
    const around = numbered.find(({ name, mark }) => {
      const isSame = name.startsWith(`${id}__`) && name.endsWith(`__${column}`);
      return isSame && (isInside(each.mark, mark) || isInside(mark, each.mark));
    });
    return { ...each, name: around?.name ?? `${id}__${count}__${column}` };
  });
}

class RowNamer implements NamedRows {
  readonly marks: NamedMark[] = [];
  readonly cells = new Map<Cell, string>();
  readonly places = new Map<Row, { id: string; number: number }>();
  readonly copies = new Set<Element>();
  private readonly tables = new Map<Element, RowTable>();
  private readonly byRow = new Map<Row, RowMark[]>();
  private readonly counts = new Map<Row, Map<string, number>>();
  /** Which row has the bookmarks of a number, by question and number. */
  private readonly owners = new Map<string, { row: Row; count: number }>();

  constructor(
    private readonly document: Lines,
    marks: readonly RowMark[],
    private readonly questionOf: (id: string) => Question | undefined,
  ) {
    for (const mark of giveNumbers(dropSecondNumbers(marks))) this.noteMark(mark);
    this.findCopies();
    this.numberRows();
    for (const [row, found] of this.places) this.nameRow(row, found.id, found.number);
  }

  private noteMark(mark: RowMark): void {
    const { row, column: at, span } = mark.cell;
    const known = this.tables.get(row.table) ?? { id: mark.id, votes: new Map() };
    const hasBookmarks =
      ("hasBookmarks" in known && known.hasBookmarks) ||
      (mark.number > 0 && !mark.named.mark.isTag);
    const table: RowTable = { ...known, hasBookmarks };
    this.tables.set(row.table, table);
    // A cell that spans columns may hold the answers of several.
    if (span === 1) vote(table, at, mark.column, OWN);
    const marks = this.byRow.get(row);
    if (marks) marks.push(mark);
    else this.byRow.set(row, [mark]);
    if (mark.number > 0) this.noteOwner(`${mark.id}__${mark.number}`, row);
  }

  /** Let the row that has most bookmarks of one number be that of the number. */
  private noteOwner(key: string, row: Row): void {
    const counts = this.counts.get(row) ?? new Map<string, number>();
    this.counts.set(row, counts);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if ((this.owners.get(key)?.count ?? 0) < count) this.owners.set(key, { row, count });
  }

  /** A table whose bookmarks are all in another is a copy, and no answer. */
  private findCopies(): void {
    const known = [...this.tables];
    const marked = new Set(known.filter(([, each]) => each.hasBookmarks).map(([, { id }]) => id));
    for (const [element, { id, hasBookmarks }] of known) {
      if (!hasBookmarks && marked.has(id)) this.copies.add(element);
    }
  }

  private numberRows(): void {
    const counts = new Map<string, number>();
    const seen = new Set<Element>();
    for (const row of this.document.rows) {
      const table = this.tables.get(row.table);
      const isFirst = !seen.has(row.table);
      seen.add(row.table);
      if (!table || this.copies.has(row.table)) continue;
      if (!this.byRow.has(row) && (row.isHeading || isFirst)) {
        voteByHeadings(this.document, table, row, this.questionOf(table.id));
        continue;
      }
      const number = (counts.get(table.id) ?? 0) + 1;
      counts.set(table.id, number);
      this.places.set(row, { id: table.id, number });
    }
  }

  /** Find the row that a mark belongs to: cells that were merged may hold those of rows below. */
  private rowOf(mark: RowMark): Row {
    const owner = this.owners.get(`${mark.id}__${mark.number}`);
    return owner && this.places.has(owner.row) ? owner.row : mark.cell.row;
  }

  private nameRow(row: Row, id: string, number: number): void {
    const taken = new Set<string>();
    for (const mark of this.byRow.get(row) ?? []) {
      const place = this.places.get(this.rowOf(mark));
      if (place === undefined) continue;
      if (place.number === number) taken.add(mark.column);
      const name = `${mark.id}__${place.number}__${mark.column}`;
      this.marks.push({ name, mark: mark.named.mark });
      checkNumber(place.number, this.document, mark.cell);
    }
    const table = this.tables.get(row.table);
    const marked = new Set((this.byRow.get(row) ?? []).map(({ cell }) => cell));
    for (const cell of row.cells) {
      const column = marked.has(cell) || cell.continues || !table || findColumn(table, cell, taken);
      if (typeof column !== "string") continue;
      taken.add(column);
      this.cells.set(cell, `${id}__${number}__${column}`);
      checkNumber(number, this.document, cell);
    }
  }
}

/** Refuse rows beyond what a worksheet can hold: they would be left out without a word. */
function checkNumber(number: number, { lines }: Lines, { from, to }: Cell): void {
  if (number <= LIMITS.rows) return;
  const isFilled = lines
    .slice(from, to + 1)
    .some(({ text }) => dropInvitations(text).trim() !== "");
  if (!isFilled) return;
  throw new CopyProblem(`The file holds more than a worksheet can: at most ${LIMITS.rows} rows.`);
}

/**
 * Name what stands in the tables of rows.
 *
 * A row counts by its place in its table, so that rows which people add or copy are read as well.
 * Which column an answer belongs to, its own mark says first, and then its place on the table's
 * grid, as the marks of the other rows show it. So a damaged row hurts no other.
 */
export function nameRows(
  document: Lines,
  named: readonly NamedMark[],
  questionOf: (id: string) => Question | undefined,
): { rows: NamedRows; others: NamedMark[] } {
  const found = named.map((each) => readRowMark(document, each, questionOf));
  const marks = found.filter((mark) => mark !== undefined);
  const others = named.filter((_, at) => found[at] === undefined);
  return {
    rows: new RowNamer(document, marks, questionOf),
    others: numberBare(others, questionOf),
  };
}
