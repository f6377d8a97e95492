/** A date between what people type in three boxes and the one text that is kept. */

import { readMonthName } from "./month-names";

export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** Boxes by name, with what was typed in them. */
export type TypedDates = Record<string, string>;

/** The months as sentences name them. */
export const MONTH_NAMES: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Return yyyy-mm-dd for a real day of the calendar, else undefined. */
export function nameRealDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  // Day 0 of the next month is the last day of this one. UTC, so that no clock change matters.
  const last = new Date(Date.UTC(2000, 0));
  last.setUTCFullYear(year, month, 0);
  if (!(day >= 1 && day <= last.getUTCDate())) return undefined;
  const parts = [String(year).padStart(4, "0"), month, day];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** Return yyyy-mm-dd for a real day of the calendar with a year in full, else undefined. */
function readWholeDate({ day, month, year }: DateParts): string | undefined {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  if (!/^\d{1,2}$/.test(d) || !/^\d{4}$/.test(y)) return undefined;
  const number = /^\d{1,2}$/.test(m) ? Number(m) : readMonthName(m);
  return nameRealDay(Number(y), number, Number(d));
}

/**
 * Compose the kept text: yyyy-mm-dd for a whole real date, otherwise the parts as typed.
 *
 * Nothing is corrected and no century is guessed: "3//2026" comes back as it was typed. A slash
 * inside a part would be read as the border between two, so it becomes a hyphen.
 */
export function composeDate(parts: DateParts): string {
  const typed = [parts.day, parts.month, parts.year];
  if (typed.every((part) => part.trim() === "")) return "";
  return readWholeDate(parts) ?? typed.map((part) => part.replaceAll("/", "-")).join("/");
}

/** A date with words behind it, as in "8 October 2027 (to be confirmed)". */
const WITH_WORDS = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?<month>\p{L}{3,})\.?,?\s+(?<year>\d{4}\b.*)$/su,
  /^(?<start>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?<rest>\b.*)$/s,
];

/** Split the kept text into what the three boxes show; what no date holds stands with the year. */
export function splitDate(text: string): DateParts {
  const [day = "", month = "", ...year] = text.split("/");
  if (year.length > 0) return { day, month, year: year.join("/") };
  for (const pattern of WITH_WORDS) {
    const found = pattern.exec(text)?.groups;
    if (!found) continue;
    const { start = "", rest = "", year = start + rest } = found;
    const number = (part = "") => part.replace(/^0(?=\d)/, "");
    return { day: number(found.day), month: number(found.month), year };
  }
  return { day, month, year: "" };
}

const KEPT_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Tell whether a kept date names a whole day that no calendar has, such as 30/2/2027.
 *
 * A part that is missing, or words in place of one, make no such day: people may write them.
 */
export function isImpossibleDate(text: string): boolean {
  const { day, month, year } = splitDate(text);
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  const isMonth = /^\d{1,2}$/.test(m) || readMonthName(m) > 0;
  if (!/^\d{1,2}$/.test(d) || !isMonth || !/^\d+$/.test(y)) return false;
  // In brief the parts may stand in any order: the year first, or the month.
  if (y.length < 4) return Number(d) === 0 && Number(m) === 0;
  return readWholeDate({ day, month, year }) === undefined;
}

/** Say a kept date as people write it: "3 April 2026"; anything else as it was typed. */
export function sayDate(text: string): string {
  // Numbers with slashes between them stay so: "30 2 2027" would be no date at all.
  if (isImpossibleDate(text) && /^[\d/\s]+$/.test(text)) return text;
  const [, year, month, day] = KEPT_DAY.exec(text) ?? [];
  if (year === undefined) return text.split("/").join(" ").trim();
  return `${Number(day)} ${MONTH_NAMES[Number(month) - 1] ?? month} ${year}`;
}

/** Tell whether three boxes say all of a kept text as a date says it: no words stand beside it. */
export const isPlainDate = (text: string) =>
  text === "" || KEPT_DAY.test(text) || /^[^/]{0,12}\/[^/]{0,12}\/[^/]{0,12}$/.test(text);
