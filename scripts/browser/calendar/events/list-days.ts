/** On which days something comes again. Days are yyyy-mm-dd, so that no clock change matters. */

import { isWholeDay } from "../../answers/whole-day";
import type { MonthDay, Repeat } from "../../storage/calendar-note";
import { MOST_DAYS } from "../../storage/calendar-note";

const DAY_MS = 86_400_000;
/** The days of a month that every month has. */
const IN_EVERY_MONTH = 28;

const parse = (day: string): Date => new Date(`${day}T00:00Z`);
const format = (date: Date): string => date.toISOString().slice(0, 10);

/** The weekday, from 0 for Sunday. */
export const readWeekday = (day: string): number => parse(day).getUTCDay();

/** Which one of its weekday in the month a day is, from 1. */
export const readWeek = (day: string): number => Math.ceil(Number(day.slice(8)) / 7);

/** Tell whether it is the last of its weekday in the month. */
export const isLastWeek = (day: string): boolean =>
  new Date(parse(day).getTime() + 7 * DAY_MS).getUTCMonth() !== parse(day).getUTCMonth();

/** Which days of a month may be meant where something comes on this one; the likeliest first. */
export function listMonthDays(day: string): readonly MonthDay[] {
  const week: readonly MonthDay[] = readWeek(day) > 4 ? [] : ["week"];
  const last: readonly MonthDay[] = isLastWeek(day) ? ["last"] : [];
  const number: readonly MonthDay[] = Number(day.slice(8)) > IN_EVERY_MONTH ? [] : ["number"];
  return [...week, ...last, ...number];
}

/** Find the day of a later month that answers to the first. */
function findInMonth(first: string, months: number, on: MonthDay): string {
  const start = parse(first);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  if (on === "number") return format(new Date(Date.UTC(year, month, start.getUTCDate())));
  if (on === "last") {
    const end = new Date(Date.UTC(year, month + 1, 0));
    const back = (end.getUTCDay() - start.getUTCDay() + 7) % 7;
    return format(new Date(end.getTime() - back * DAY_MS));
  }
  const begin = new Date(Date.UTC(year, month, 1));
  const ahead = (start.getUTCDay() - begin.getUTCDay() + 7) % 7;
  return format(new Date(begin.getTime() + (ahead + 7 * (readWeek(first) - 1)) * DAY_MS));
}

/** List all days on which it comes, those too that are skipped; the first is among them. */
export function listDays(first: string, { rhythm, on, until }: Omit<Repeat, "skipped">): string[] {
  const days: string[] = [];
  for (let at = 0; days.length < MOST_DAYS; at += 1) {
    const steps = at * rhythm.count;
    const day =
      rhythm.unit === "week"
        ? format(new Date(parse(first).getTime() + steps * 7 * DAY_MS))
        : findInMonth(first, steps, on);
    // Behind the year 9999 no day is written as one.
    if (at > 0 && (day > until || !isWholeDay(day))) break;
    days.push(day);
  }
  return days;
}
