/** What a worksheet declares for calendars, as the site describes it to scripts. */

import type { Rhythm } from "../../storage/calendar-note";

/** One thing that can go into a calendar; of rows, one for each. */
export interface DescribedDate {
  readonly name: string;
  readonly title: string;
  /** The field; with `rows` the column, by every id that it has and had. */
  readonly date: readonly string[];
  readonly rows?: string;
  readonly what?: readonly string[];
  readonly unless?: { readonly field: string; readonly value: readonly string[] };
  readonly time?: string;
  readonly length?: string;
  readonly place?: string;
  /** A choice, and what each of its options means, such as "2 weeks". */
  readonly repeat?: {
    readonly field: string;
    readonly rhythms: Readonly<Record<string, string>>;
  };
  readonly until?: string;
  /** How many days before to remind; 0 is never. */
  readonly remind: number;
  readonly offer?: { readonly after: string; readonly months: number };
}

/** Read a rhythm as it is declared: "2 weeks"; undefined for what is none. */
export function readRhythm(words: string | undefined): Rhythm | undefined {
  const [, count, unit] = /^(\d+) (week|month)s?$/.exec(words ?? "") ?? [];
  return count && unit ? { count: Number(count), unit: unit as Rhythm["unit"] } : undefined;
}

/** Say a rhythm: “every 2 weeks”, “once a month”. */
export function sayRhythm({ count, unit }: Rhythm): string {
  if (count > 1) return `every ${count} ${unit}s`;
  return `once a ${unit}`;
}
