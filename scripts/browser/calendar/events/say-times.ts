/** When and how often something is, in words. */

import { sayDate } from "../../answers/date-parts";
import type { EventTimes, MonthDay, Rhythm } from "../../storage/calendar-note";
import { sayRhythm } from "./described-date";
import { readWeek, readWeekday } from "./list-days";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const WEEKS = ["first", "second", "third", "fourth"];

export const sayWeekday = (day: string): string => WEEKDAYS[readWeekday(day)] ?? "";

/** Say a day with its weekday: “Monday 11 January 2027”. */
export const sayWholeDay = (day: string): string => `${sayWeekday(day)} ${sayDate(day)}`;

/** Say which day of the month is meant: “On the second Monday”. */
export function sayMonthDay(day: string, on: MonthDay): string {
  if (on === "number") return `On day ${Number(day.slice(8))} of the month`;
  const which = on === "last" ? "last" : WEEKS[readWeek(day) - 1];
  return `On the ${which} ${sayWeekday(day)}`;
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
