import { LONGEST_MINUTES } from "../../storage/calendar-note";

/** Read how many minutes something lasts: a whole number, a day at most; else undefined. */
export function readMinutes(text: string): number | undefined {
  const minutes = Number(text);
  const isGood = Number.isInteger(minutes) && minutes > 0 && minutes <= LONGEST_MINUTES;
  return isGood ? minutes : undefined;
}
