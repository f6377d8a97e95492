/** What the page asks beforehand, from the answers and from what went into a file before. */

import { isSameAnswer } from "../answers/answer";
import { addMonths } from "../overview/facts/days";
import type { CalendarNote, EventTimes, Repeat } from "../storage/calendar-note";
import { listMonthDays } from "./events/list-days";
import type { OfferedEvent } from "./events/list-events";

const USUAL_MINUTES = 60;
const YEAR_MONTHS = 12;

/** Return the last day of what comes again: as the answers have it, else a year after the first. */
export const settleUntil = ({ until }: Pick<OfferedEvent, "until">, day: string): string =>
  until > day ? until : addMonths(day, YEAR_MONTHS);

function settleRepeat(
  event: OfferedEvent,
  day: string,
  before: Repeat | undefined,
): Repeat | undefined {
  const { rhythm } = event;
  if (!rhythm) return undefined;
  const [likeliest = "week", ...others] = rhythm.unit === "month" ? listMonthDays(day) : [];
  const on = before && others.includes(before.on) ? before.on : likeliest;
  return { rhythm, on, until: settleUntil(event, day), skipped: before?.skipped ?? [] };
}

/** Return what is asked beforehand; answers outrank what went into a file before. */
export function settleTimes(event: OfferedEvent, note: CalendarNote | undefined): EventTimes {
  const before = note?.times;
  const isMoved = note !== undefined && note.from === event.day && event.rhythm !== undefined;
  const day = isMoved ? note.times.day : event.day;
  const remind = before && before.remind === 0 ? 0 : event.remind;
  return {
    day,
    time: event.time || (before?.time ?? ""),
    minutes: event.minutes ?? before?.minutes ?? USUAL_MINUTES,
    repeat: settleRepeat(event, day, before?.repeat),
    remind,
  };
}

/** Tell whether the answers say anything else now than what went into a file. */
export const isChanged = (event: OfferedEvent, note: CalendarNote): boolean =>
  note.from !== event.day || !isSameAnswer(settleTimes(event, note), note.times);
