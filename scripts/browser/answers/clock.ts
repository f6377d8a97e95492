/** What the device's clock says, which is for people and for long waits, and never for order. */

import { daysToMs } from "./limits";

// A clock that reads less is wrong: this was written later.
const EARLIEST_MS = Date.UTC(2026, 10);

/** Name a day of this device's own calendar as yyyy-mm-dd. */
export function nameDay(day: Date): string {
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** Today on this device's own calendar, as yyyy-mm-dd. */
export const nameToday = (): string => nameDay(new Date());

/** The time of day on this device's own clock, now or then, as 14:09. */
export const nameTime = (moment = new Date()): string => moment.toTimeString().slice(0, 5);

/** What a file says of when it is saved, to the second: nothing where the clock cannot be right. */
export const stampFile = (): { saved?: string } =>
  isClockRunning() ? { saved: new Date().toISOString().replace(/\.\d+/, "") } : {};

/** Read when a file says that it was saved; undefined where that is no time that can be believed. */
export function readMoment(moment: unknown): Date | undefined {
  const found = new Date(typeof moment === "string" ? moment : Number.NaN);
  // Clocks of two devices differ, and some do not know which part of the world they are in.
  const latest = Date.now() + daysToMs(1);
  const isBelievable = found.getTime() >= EARLIEST_MS && found.getTime() <= latest;
  return isBelievable ? found : undefined;
}

/** Return how long something has been so, or undefined where the clock cannot be believed. */
export function measureSince(since: number | undefined): number | undefined {
  const now = Date.now();
  const isBelievable = since !== undefined && since >= EARLIEST_MS && since <= now;
  return isBelievable ? now - since : undefined;
}

/** Tell whether the clock may be right; one without power begins in 1970. */
export const isClockRunning = (): boolean => Date.now() >= EARLIEST_MS;
