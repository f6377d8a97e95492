/** Days of the calendar as yyyy-mm-dd: how far apart they are, and how they are said. */

import { MONTH_NAMES, nameRealDay, sayDate } from "../../answers/date-parts";
import { nameWeekday } from "../../answers/month-names";
import { countDays, isWholeDay } from "../../answers/whole-day";

const LAST_YEAR = 9999;

const readParts = (day: string): [year: number, month: number, date: number] => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
};

// The same few days are asked about again and again, for each line and in each order.
const MOST_KNOWN = 2000;
const known = new Map<string, boolean>();

/** Tell whether a kept date is a whole day that a calendar has. */
export function isDay(text: string): boolean {
  if (!isWholeDay(text)) return false;
  const isKnown = known.get(text);
  if (isKnown !== undefined) return isKnown;
  const isReal = nameRealDay(...readParts(text)) === text;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, isReal);
  return isReal;
}

/** Sort what has a day by it, what is overdue first; behind it what has none. */
export function compareDays(one: string, other: string): number {
  const [a, b] = [isDay(one) ? one : "9999", isDay(other) ? other : "9999"];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Say a day as it is said in a year: “18 January”, and the year where it is another one. */
export function sayDay(day: string, today: string): string {
  if (!isDay(day)) return sayDate(day);
  const isNear = Math.abs(countDays(today, day)) < 300;
  return isNear ? sayDate(day).slice(0, -" yyyy".length) : sayDate(day);
}

/** Say a day to come: “Monday 18 January”. */
export const sayWeekday = (day: string, today: string): string =>
  `${nameWeekday(day)} ${sayDay(day, today)}`;

/** Say a month: “Feb”. */
export function sayMonth(day: string): string {
  const name = MONTH_NAMES[Number(day.slice(5, 7)) - 1] ?? "";
  return name === "September" ? "Sept" : name.slice(0, 3);
}

/** Say a day as briefly as a picture has room for: “26 Nov”. */
export const sayShort = (day: string): string => sayLeaf(day).join(" ");

/** Say the month of a day that may be far away: “Nov 2027”. */
export const sayMonthAndYear = (day: string): string => `${sayMonth(day)} ${day.slice(0, 4)}`;

/** Say the day and the month apart, as a calendar’s leaf does. */
export const sayLeaf = (day: string): readonly [day: string, month: string] => [
  String(Number(day.slice(8))),
  sayMonth(day),
];

/** Say how far away a day is: “today”, “in 3 days”. */
export function sayDistance(day: string, today: string): string {
  const days = countDays(today, day);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (days < 0) return `${-days} days ago`;
  if (days < 60) return `in ${days} days`;
  return days < 730
    ? `in ${Math.round(days / 30.4)} months`
    : `in ${Math.round(days / 365.25)} years`;
}

/** Return the same day so many months later, or the last of a shorter month; no later than days are written. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = readParts(day);
  const count = month - 1 + months;
  const [toYear, toMonth] = [year + Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  if (toYear > LAST_YEAR) return `${LAST_YEAR}-12-31`;
  const from = [date, 30, 29, 28].filter((each) => each <= date);
  return from.map((each) => nameRealDay(toYear, toMonth, each)).find(Boolean) ?? day;
}
