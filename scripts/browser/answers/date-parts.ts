/** A date between what people type in three boxes and the one text that is kept. */

export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** Boxes by name, with what was typed in them. */
export type TypedDates = Record<string, string>;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = [
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

/** Read a month as 1 to 12 from a number, a name or the start of one, such as "jan" or "Sept.". */
function readMonth(typed: string): number {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const word = typed.toLowerCase().replace(/\.$/, "");
  const index = MONTHS.indexOf(word.slice(0, 3));
  return MONTH_NAMES[index]?.toLowerCase().startsWith(word) ? index + 1 : 0;
}

/** Return yyyy-mm-dd for a real day of the calendar with a year in full, else undefined. */
function readWholeDate({ day, month, year }: DateParts): string | undefined {
  const [d, m, y] = [day.trim(), readMonth(month.trim()), year.trim()];
  if (!/^\d{1,2}$/.test(d) || !/^\d{4}$/.test(y) || m < 1 || m > 12) return undefined;
  // Day 0 of the next month is the last day of this one. UTC, so that no clock change matters.
  const last = new Date(Date.UTC(2000, 0));
  last.setUTCFullYear(Number(y), m, 0);
  if (Number(d) < 1 || Number(d) > last.getUTCDate()) return undefined;
  return `${y}-${String(m).padStart(2, "0")}-${d.padStart(2, "0")}`;
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

/** Split the kept text into what the three boxes show. */
export function splitDate(text: string): DateParts {
  const whole = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (whole) {
    const [, year = "", month = "", day = ""] = whole;
    return { day: String(Number(day)), month: String(Number(month)), year };
  }
  const [day = "", month = "", ...year] = text.split("/");
  return { day, month, year: year.join("/") };
}

/** Say a kept date as people write it: "3 April 2026"; anything else as it was typed. */
export function sayDate(text: string): string {
  const { day, month, year } = splitDate(text);
  if (!/^\d{4}-/.test(text)) return text.split("/").join(" ").trim();
  return `${day} ${MONTH_NAMES[Number(month) - 1] ?? month} ${year}`;
}
