/** Reading what a file says of dates that went into a calendar, as untrusted as all else in it. */

import { isWholeDay } from "../answers/whole-day";
import { isObject } from "../copies/check-format";
import { isMark } from "../relationships/answer-key";
import type { CalendarNote, EventTimes, MonthDay, Repeat } from "../storage/calendar-note";
import { LONGEST_MINUTES, MOST_DAYS } from "../storage/calendar-note";

const MOST_NOTES = 600;
const MOST_REMIND = 28;
const MOST_COUNT = 99;
const MOST_CHANGES = 1_000_000;
const KEY = /^[a-z][a-z0-9_ ]{0,99}$/;
const CHECKSUM = /^[0-9a-z]{1,7}$/;
const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/;
const MONTH_DAYS: readonly unknown[] = ["week", "last", "number"] satisfies MonthDay[];

const isCount = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;

function readRepeat(found: unknown): Repeat | undefined {
  if (!isObject(found) || !isObject(found.rhythm)) return undefined;
  const { rhythm, on, until, skipped } = found;
  const { count, unit } = rhythm as Record<string, unknown>;
  if (!isCount(count, 1, MOST_COUNT) || (unit !== "week" && unit !== "month")) return undefined;
  if (!MONTH_DAYS.includes(on) || !isWholeDay(until) || !Array.isArray(skipped)) return undefined;
  const days = skipped.filter(isWholeDay).slice(0, MOST_DAYS);
  return { rhythm: { count, unit }, on: on as MonthDay, until, skipped: days };
}

function readTimes(found: unknown): EventTimes | undefined {
  if (!isObject(found)) return undefined;
  const { day, time, minutes, remind } = found;
  if (!isWholeDay(day) || typeof time !== "string" || !TIME.test(time)) return undefined;
  if (!isCount(minutes, 1, LONGEST_MINUTES) || !isCount(remind, 0, MOST_REMIND)) return undefined;
  const repeat = readRepeat(found.repeat);
  return { day, time, minutes, remind, ...(repeat && { repeat }) };
}

/** Read one note into a fresh object; undefined where it is none. */
function readNote(found: unknown): CalendarNote | undefined {
  if (!isObject(found) || !isObject(found.words)) return undefined;
  const { uid, sequence, mark, from, words } = found;
  const times = readTimes(found.times);
  if (!isMark(uid) || !isCount(sequence, 0, MOST_CHANGES)) return undefined;
  if (typeof mark !== "string" || !CHECKSUM.test(mark)) return undefined;
  if (!isWholeDay(from) || !times) return undefined;
  const { hasPlace, hasName, hasWhat } = words as Record<string, unknown>;
  return {
    uid,
    sequence,
    mark,
    from,
    times,
    words: { hasPlace: hasPlace === true, hasName: hasName === true, hasWhat: hasWhat === true },
  };
}

/** Read all notes of a worksheet; undefined where there is none. */
export function readCalendarNotes(found: unknown): Record<string, CalendarNote> | undefined {
  if (!isObject(found)) return undefined;
  const notes = Object.entries(found)
    .slice(0, MOST_NOTES)
    .flatMap(([key, value]) => {
      const note = KEY.test(key) ? readNote(value) : undefined;
      return note ? [[key, note] as const] : [];
    });
  return notes.length > 0 ? Object.fromEntries(notes) : undefined;
}
