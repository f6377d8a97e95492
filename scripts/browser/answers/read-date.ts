import { nameRealDay } from "./date-parts";
import { readMonthName, readWeekday } from "./month-names";

const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|o\b)?`;
const YEAR = String.raw`['’]?(?<year>\d{4}|\d{2})`;
const MONTH = String.raw`(?<month>\p{L}[\p{L}\p{M}]*)\.?`;
const BETWEEN = String.raw`(?:[\s,./–-]+|(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d))(?:(?:of|de|d’|d')\s+)?`;

/** How a day is written whose month is a name, which leaves no doubt in any order. */
const NAMED = [
  `(?:the )?${DAY}${BETWEEN}${MONTH}${BETWEEN}${YEAR}`,
  `${MONTH}${BETWEEN}(?:the )?${DAY}${BETWEEN}${YEAR}`,
  String.raw`(?<year>\d{4})${BETWEEN}${MONTH}${BETWEEN}${DAY}`,
].map((pattern) => new RegExp(`^${pattern}$`, "iu"));

/** How a day is written in numbers: the year first, or as people in Britain write it. */
const NUMBERED = [
  /^(?<year>\d{4})\s*([-–/.])\s*(?<month>\d{1,2})\s*\2\s*(?<day>\d{1,2})(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?)?$/,
  /^(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日$/,
  /^(?<day>\d{1,2})(?:\s*[./–-]\s*|\s+)(?<month>\d{1,2})(?:\s*[./–-]\s*|\s+)['’]?(?<year>\d{4}|\d{2})$/,
];

const WEEKDAY_FIRST = /^(\p{L}+)[,.]?\s+(?=\S)/u;
const WEEKDAY_LAST = /,?\s+\(?(\p{L}+)\)?$/u;
// A year of two digits is of this century: a worksheet's dates lie ahead, or just behind.
const CENTURY = 2000;

/** Take a day of the week off one end, and tell which it was; -1 where there is none. */
function parseWeekday(words: string): { rest: string; weekday: number } {
  for (const pattern of [WEEKDAY_FIRST, WEEKDAY_LAST]) {
    const weekday = readWeekday(pattern.exec(words)?.[1] ?? "");
    if (weekday >= 0) return { rest: words.replace(pattern, "").trim(), weekday };
  }
  return { rest: words, weekday: -1 };
}

function match(patterns: readonly RegExp[], words: string) {
  for (const pattern of patterns) {
    const found = pattern.exec(words)?.groups;
    if (found) return found;
  }
  return undefined;
}

/**
 * Read a whole day from words, as people and programs write it, and return yyyy-mm-dd.
 *
 * Numbers are read in British order, the day first, unless the year stands first; a month by its
 * name settles the order. `languages` are those in which a month may be named besides English.
 * Undefined for anything that is not one real day and nothing more: such words are kept.
 */
export function readDate(text: string, languages: readonly string[] = []): string | undefined {
  const words = text
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(?<=\d)[.,;]$/, "");
  // Longer than any date: a text is not worth the search.
  if (words.length > 60) return undefined;
  const { rest, weekday } = parseWeekday(words);
  const numbered = match(NUMBERED, rest);
  const found = numbered ?? match(NAMED, rest);
  if (!found) return undefined;
  const { day = "", month = "", year = "" } = found;
  const number = numbered ? Number(month) : readMonthName(month, languages);
  const whole = year.length === 2 ? CENTURY + Number(year) : Number(year);
  const date = nameRealDay(whole, number, Number(day));
  // A day of the week that contradicts the date leaves open which of the two is meant.
  if (date && weekday >= 0 && new Date(`${date}T00:00Z`).getUTCDay() !== weekday) return undefined;
  return date;
}
