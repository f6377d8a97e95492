/** What stands on the pages from top to bottom: bands, each of one or more columns of lines. */

import type { SetLine } from "./set-lines";
import type { Tagged } from "./tagged";

/** A line in its place within a column. */
export interface PlacedLine {
  readonly line: SetLine;
  /** What it is a part of; nothing for what is not read. */
  readonly element: Tagged | undefined;
  readonly size: number;
  readonly leading: number;
  /** The room above it. */
  readonly before: number;
  /** From the left edge of the text. */
  readonly x: number;
  readonly width: number;
  readonly ink: readonly [number, number, number];
}

export interface Band {
  readonly columns: readonly (readonly PlacedLine[])[];
  /** The room above, unless the band is the first of its page. */
  readonly before: number;
  /** The room below its lines. */
  readonly after: number;
  /** A line across the page, or across some of its columns, below the band. */
  readonly rules: readonly {
    readonly x: number;
    readonly width: number;
    readonly weight: number;
  }[];
  /** Whether it stays with the band behind it. */
  readonly keepsNext: boolean;
  /** The heading of a table, to be repeated above what goes on on another page. */
  readonly repeats?: Band;
}

export const heightOf = (lines: readonly PlacedLine[]): number =>
  lines.reduce((sum, { before, leading }) => sum + before + leading, 0);

export const bandHeight = ({ columns, after }: Band): number =>
  Math.max(0, ...columns.map(heightOf)) + after;

/** Take as many lines of a column as fit. */
function splitColumn(lines: readonly PlacedLine[], room: number): [PlacedLine[], PlacedLine[]] {
  let used = 0;
  const at = lines.findIndex(({ before, leading }) => {
    used += before + leading;
    return used > room;
  });
  const count = at < 0 ? lines.length : at;
  return [lines.slice(0, count), lines.slice(count)];
}

// So many lines at least stand together, before and behind the end of a page.
const LEAST = 2;

/** Part a band at the end of a page; nothing where too little of it would stand on either. */
export function splitBand(band: Band, room: number): [Band, Band] | undefined {
  const parts = band.columns.map((lines) => splitColumn(lines, room));
  const isTooShort = parts.some(([, rest], at) => {
    const lines = band.columns[at]?.length ?? 0;
    return (
      rest.length > 0 && (lines - rest.length < LEAST || (rest.length < LEAST && lines > LEAST))
    );
  });
  if (isTooShort) return undefined;
  const first = { ...band, columns: parts.map(([start]) => start), after: 0, rules: [] };
  const second = { ...band, columns: parts.map(([, rest]) => rest), before: 0 };
  return [first, second];
}
