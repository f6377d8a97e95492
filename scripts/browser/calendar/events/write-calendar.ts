import type { IcsAlarm, IcsDateObject, IcsEvent, IcsRecurrenceRule, IcsWeekDay } from "ts-ics";
import { generateIcsCalendar } from "ts-ics";
import type { Repeat } from "../../storage/calendar-note";
import type { CalendarEvent, EventVersion } from "./calendar-event";
import { foldLines } from "./fold-lines";
import { listDays, readWeek, readWeekday } from "./list-days";
import { toClock, toMoment, ZONE, ZONE_RULES } from "./zone";

/** What made the file; no name of anybody, and no address. */
const MAKER = "-//Worksheets//Calendar//EN";
const WEEKDAYS: readonly IcsWeekDay[] = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** How a moment is written: as the day of clocks in UTC, by the zone's clocks, or as it is. */
type Write = (moment: Date) => IcsDateObject;

const readClock = (day: string, time: string): Date => new Date(`${day}T${time || "00:00"}Z`);

const writeDay: Write = (moment) => ({ date: moment, type: "DATE" });
const writeMoment: Write = (moment) => ({ date: moment });
const writeClock: Write = (moment) => ({
  date: moment,
  local: { date: toClock(moment), timezone: ZONE, tzoffset: "+0000" },
});

/** Return the moment at which something begins; a whole day has no time, and stands for itself. */
const readMoment = (day: string, time: string): Date =>
  time === "" ? readClock(day, "") : toMoment(readClock(day, time));

function chooseWrite({ time, repeat }: CalendarEvent): Write {
  if (time === "") return writeDay;
  return repeat ? writeClock : writeMoment;
}

function writeRule(day: string, time: string, { rhythm, on, until }: Repeat): IcsRecurrenceRule {
  const last =
    time === "" ? writeDay(readMoment(until, "")) : writeMoment(readMoment(until, "23:59"));
  const every = { interval: rhythm.count, until: last };
  if (rhythm.unit === "week") return { frequency: "WEEKLY", ...every };
  if (on === "number") {
    return { frequency: "MONTHLY", ...every, byMonthday: [Number(day.slice(8))] };
  }
  const occurrence = on === "last" ? -1 : readWeek(day);
  const weekday = WEEKDAYS[readWeekday(day)] ?? "MO";
  return { frequency: "MONTHLY", ...every, byDay: [{ day: weekday, occurrence }] };
}

/** A whole day begins at midnight: nine in the morning of an earlier day is a better time. */
function writeAlarm({ remind, time, title }: CalendarEvent): IcsAlarm[] {
  if (remind === 0) return [];
  const value = time === "" ? { days: remind - 1, hours: 15 } : { days: remind };
  const trigger = { type: "relative" as const, value: { before: true, ...value } };
  return [{ action: "DISPLAY", description: title, trigger }];
}

/** Begin with the first day that is not skipped: calendars keep a first day whatever is said of it. */
function settleFirst(event: CalendarEvent): CalendarEvent {
  const { repeat } = event;
  if (!repeat) return event;
  const days = listDays(event.day, repeat).filter((day) => !repeat.skipped.includes(day));
  const day = days[0] ?? event.day;
  return { ...event, day, repeat: days.length > 1 ? repeat : undefined };
}

function writeEvent(asked: CalendarEvent, version: EventVersion, isCancelled: boolean): IcsEvent {
  const event = settleFirst(asked);
  const { day, time, minutes, repeat, title, place } = event;
  const write = chooseWrite(event);
  const start = readMoment(day, time);
  const length = time === "" ? DAY_MINUTES : minutes;
  const end = new Date(start.getTime() + length * MINUTE_MS);
  const skipped = repeat
    ? listDays(day, repeat).filter((each) => repeat.skipped.includes(each))
    : [];
  return {
    ...version,
    stamp: { date: new Date() },
    summary: title,
    class: "PRIVATE",
    start: write(start),
    end: write(end),
    ...(isCancelled && { status: "CANCELLED" }),
    ...(place && { location: place }),
    ...(time === "" && { timeTransparent: "TRANSPARENT" }),
    ...(repeat && { recurrenceRule: writeRule(day, time, repeat) }),
    ...(skipped.length > 0 && {
      exceptionDates: skipped.map((each) => write(readMoment(each, time))),
    }),
    ...(!isCancelled && { alarms: writeAlarm(event) }),
  };
}

/**
 * Write the file that puts one event into a calendar, or takes it out again.
 *
 * One file has one event: desktop Outlook makes copies of others. A single one is written in UTC,
 * one that comes again by the zone's clocks, a whole day without either.
 */
export function writeCalendar(
  event: CalendarEvent,
  version: EventVersion,
  method: "PUBLISH" | "CANCEL",
): string {
  const written = writeEvent(event, version, method === "CANCEL");
  const isByClock = written.start.local !== undefined;
  return foldLines(
    generateIcsCalendar({
      version: "2.0",
      prodId: MAKER,
      method,
      ...(isByClock && { timezones: [ZONE_RULES] }),
      events: [written],
    }),
  );
}
