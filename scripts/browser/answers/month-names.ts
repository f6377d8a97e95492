/** The months and the days of the week by name, in English and in the languages of a document. */

const MONTHS = 12;
const SHORTEST = 3;

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** A form in which programs write a date: its month stands alone in some languages, bent in others. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: "long" },
  { month: "short" },
  { day: "numeric", month: "long", year: "numeric" },
  { day: "numeric", month: "short", year: "numeric" },
];

/** Bring a name to the form in which two are compared: no case, no accents, no full stop. */
const fold = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}|\.$/gu, "")
    .toLowerCase();

const known = new Map<string, ReadonlyMap<string, number>>();

/** Learn how a language calls its months: what each is called leads to its number from 1. */
function learnMonths(language: string): ReadonlyMap<string, number> {
  const found = known.get(language);
  if (found) return found;
  const names = new Map<string, number>();
  for (const form of FORMS) {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" });
    for (let month = 1; month <= MONTHS; month++) {
      const parts = format.formatToParts(Date.UTC(2027, month - 1, 15));
      const name = parts.find(({ type }) => type === "month")?.value ?? "";
      if (/\p{L}/u.test(name)) names.set(fold(name), month);
    }
  }
  known.set(language, names);
  return names;
}

/** Tell whether the browser knows a language by this tag; a file may say anything. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** Return a month as 1 to 12 for its name or the start of its English one, or 0 for any other word. */
export function readMonthName(word: string, languages: readonly string[] = []): number {
  const name = fold(word);
  if (name.length >= SHORTEST) {
    for (const [month, number] of learnMonths("en-GB")) if (month.startsWith(name)) return number;
  }
  for (const language of languages.filter(isLanguage)) {
    const month = learnMonths(language).get(name);
    if (month) return month;
  }
  return 0;
}

/** Return a day of the week as 0, Sunday, to 6 for its English name or the start of it, else -1. */
export function readWeekday(word: string): number {
  const name = fold(word);
  return name.length < SHORTEST ? -1 : WEEKDAYS.findIndex((each) => fold(each).startsWith(name));
}

/** Name the day of the week of a whole day, in words that are written out: Intl is slow to wake. */
export const nameWeekday = (day: string): string =>
  WEEKDAYS[new Date(`${day}T00:00Z`).getUTCDay()] ?? "";
