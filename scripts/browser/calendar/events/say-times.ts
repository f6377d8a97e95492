/** When and how often something is, in words. */

import { sayDate } from "../../answers/date-parts";
import { nameWeekday } from "../../answers/month-names";
import type { EventTimes, MonthDay, Rhythm } from "../../storage/calendar-note";
import { sayRhythm } from "./described-date";
import { readWeek } from "./list-days";

const WEEKS = ["first", "second", "third", "fourth"];

/** Say a day with its weekday: “Monday 11 January 2027”. */
export const sayWholeDay = (day: string): string => `${nameWeekday(day)} ${sayDate(day)}`;

/** Say which day of the month is meant: “On the second Monday”. */
export function sayMonthDay(day: string, on: MonthDay): string {
  if (on === "number") return `On day ${Number(day.slice(8))} of the month`;
  const which = on === "last" ? "last" : WEEKS[readWeek(day) - 1];
  return `On the ${which} ${nameWeekday(day)}`;
}

/** Say how often and until when: “once a month, until 30 November 2027”. */
export const sayRepeat = (rhythm: Rhythm, until: string): string =>
  `${sayRhythm(rhythm)}, until ${sayDate(until)}`;

/** Say all of it: “Monday 11 January 2027 at 14:00, once a month, until 30 November 2027”. */
export function sayTimes({ day, time, repeat }: EventTimes): string {
  const parts = [
    `${sayWholeDay(day)}${time ? ` at ${time}` : ""}`,
    ...(repeat ? [sayRepeat(repeat.rhythm, repeat.until)] : []),
  ];
  return parts.join(", ");
}
