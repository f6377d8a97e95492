/** A date as it is kept where it is a whole one: yyyy-mm-dd. */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Tell whether something is written as a whole day; whether a calendar has it is not asked. */
export const isWholeDay = (date: unknown): date is string =>
  typeof date === "string" && DAY.test(date);

/** Return a date where it is a whole day, else "". */
export const readDay = (date: unknown): string => (isWholeDay(date) ? date : "");
