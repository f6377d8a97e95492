/** The days that matter with a person: of entries, of the next one, and of what is agreed. */

import { nameEntry } from "../../series/entries/order-entries";
import type { Entry, Filled } from "./collect-entries";
import { isDay } from "./days";
import type { DescribedWorksheet } from "./described-worksheet";
import { findNewest } from "./list-to-do";

/** A day, and what it is the day of. */
export interface Day {
  readonly day: string;
  /** What happens then, such as “Session 3”. */
  readonly name: string;
  readonly worksheet: DescribedWorksheet;
  /** The entry of that day; undefined where it is not begun yet. */
  readonly entry: Entry | undefined;
  /** The entry whose answers name the day. */
  readonly source: Entry;
  /** Whether it stands out in the picture of the year. */
  readonly isLarge: boolean;
  /** Whether the year begins or ends with it. */
  readonly year: "begins" | "ends" | undefined;
  /** Whether it is the day of an entry, begun or not: one that is agreed merely passes. */
  readonly isEntry: boolean;
}

/** Name an entry by its number: “Session 3”. */
export const nameNumber = ({ series, title }: DescribedWorksheet, number: number): string =>
  series ? nameEntry(series.name, number, "") : title;

const isLarge = ({ overview }: DescribedWorksheet) => overview?.large === true;

const makeDay = (
  worksheet: DescribedWorksheet,
  day: string,
  name: string,
  source: Entry,
  entry?: Entry,
): Day => ({
  day,
  name,
  worksheet,
  entry,
  source,
  isLarge: isLarge(worksheet),
  year: undefined,
  isEntry: true,
});

/** The days of a series: of its entries, and of the one that the newest names as the next. */
function listEntryDays(filled: Filled, from: string): Day[] {
  const { worksheet, entries } = filled;
  if (!worksheet.series) return [];
  const days: Day[] = [];
  for (const [at, entry] of entries.entries()) {
    if (entry.date < from || !isDay(entry.date)) continue;
    days.push(makeDay(worksheet, entry.date, nameNumber(worksheet, at + 1), entry, entry));
  }
  const newest = findNewest(filled);
  const next = worksheet.carry?.flatMap(({ date }) => {
    const named = date && newest.answers.get(date.from);
    const isLater =
      typeof named === "string" && isDay(named) && !(isDay(newest.date) && named <= newest.date);
    const name = nameNumber(worksheet, entries.length + 1);
    return isLater ? [makeDay(worksheet, named, name, newest)] : [];
  });
  return [...days, ...(next ?? []).slice(0, 1)];
}

/** The days that a worksheet lists of its own; one of a series that is begun counts no more. */
function listOwnDays(
  filled: Filled,
  all: readonly Filled[],
  worksheets: readonly DescribedWorksheet[],
): Day[] {
  const newest = findNewest(filled);
  const { worksheet } = filled;
  return (worksheet.overview?.dates ?? []).flatMap(({ field, name, year, firstOf }) => {
    const day = newest.answers.get(field);
    if (typeof day !== "string" || !isDay(day)) return [];
    if (firstOf === undefined) {
      return [{ ...makeDay(worksheet, day, name, newest), year, isEntry: false }];
    }
    const series = worksheets.find(({ id }) => id === firstOf);
    const isBegun = all.some((each) => each.worksheet.id === firstOf);
    return series && !isBegun ? [makeDay(series, day, name, newest)] : [];
  });
}

/** Order real days, as all are that stand here. */
export const byDay = (one: Pick<Day, "day">, other: Pick<Day, "day">): number =>
  one.day === other.day ? 0 : one.day < other.day ? -1 : 1;

/** List the days that matter with one person, in their order: all of them, or from one day on. */
export function listDays(
  all: readonly Filled[],
  worksheets: readonly DescribedWorksheet[],
  from = "",
): Day[] {
  const days = all.flatMap((filled) => [
    ...listEntryDays(filled, from),
    ...listOwnDays(filled, all, worksheets),
  ]);
  return days.filter(({ day }) => day >= from).sort(byDay);
}
