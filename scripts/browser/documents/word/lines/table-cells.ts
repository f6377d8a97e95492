import { childOf, readValue } from "../package/xml";

/** What a row of a table holds: a cell, and what stands around and before it. */
export interface TableCell {
  /** Nothing at the end of the row, behind its last cell. */
  readonly element: Element | undefined;
  /** The first column of the table's grid that the cell takes, and how many it takes. */
  readonly column: number;
  readonly span: number;
  /** Whether it goes on what a cell above it holds. */
  readonly continues: boolean;
  /** Controls around the cell, the outermost first. */
  readonly controls: readonly Element[];
  /** Starts and ends of bookmarks before the cell. */
  readonly marks: readonly Element[];
}

const MOST_COLUMNS = 100;

/** Read a number of columns, as untrusted as the file that it stands in. */
function readCount(about: Element | undefined, name: string, least: number): number {
  const count = Number(readValue(childOf(about, name)) || least);
  return count >= least && count <= MOST_COLUMNS ? Math.floor(count) : least;
}

/** Walk through a row, but not into a table that stands in one of its cells. */
function* walk(inside: Element, controls: readonly Element[]): Generator<[Element, Element[]]> {
  for (const each of inside.children) {
    const name = each.localName;
    if (name === "tc" || name.startsWith("bookmark")) yield [each, [...controls]];
    else if (name === "sdt") yield* walk(each, [...controls, each]);
    else if (!["tr", "del", "moveFrom"].includes(name) && !name.endsWith("Pr")) {
      yield* walk(each, controls);
    }
  }
}

/** Tell whether a cell was deleted with changes tracked. */
const isDeleted = (about: Element | undefined) => childOf(about, "cellDel") !== undefined;

/** List the cells of a row, each with its place on the grid of the table, and the row's end. */
export function listCells(row: Element): TableCell[] {
  const cells: TableCell[] = [];
  let column = readCount(childOf(row, "trPr"), "gridBefore", 0);
  let marks: Element[] = [];
  for (const [element, controls] of walk(row, [])) {
    if (element.localName !== "tc") {
      marks.push(element);
      continue;
    }
    const about = childOf(element, "tcPr");
    const span = readCount(about, "gridSpan", 1);
    const merge = childOf(about, "vMerge");
    const continues = merge !== undefined && readValue(merge) !== "restart";
    if (!isDeleted(about)) {
      cells.push({ element, column, span, continues, controls, marks });
      marks = [];
    }
    column += span;
  }
  cells.push({ element: undefined, column, span: 0, continues: false, controls: [], marks });
  return cells;
}
