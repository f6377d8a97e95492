/** A date as it is kept where it is a whole one: yyyy-mm-dd. */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Tell whether something is written as a whole day; whether a calendar has it is not asked. */
export const isWholeDay = (date: unknown): date is string =>
  typeof date === "string" && DAY.test(date);

/** Return a date where it is a whole day, else "". */
export const readDay = (date: unknown): string => (isWholeDay(date) ? date : "");

const DAY_MS = 86_400_000;

/** Count the days from one whole day to another; no clock change matters. */
export const countDays = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);
