/** The one zone in which times of a calendar are meant, and what its clocks say. */

import type { IcsTimezone, IcsTimezoneProp } from "ts-ics";
import { clocks } from "./clocks";

export const ZONE = clocks.zone;

const DAY_MS = 86_400_000;

const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
});

/** Return what the zone's clocks say at a moment, written as if that were UTC. */
export function toClock(moment: Date): Date {
  const parts = CLOCK.formatToParts(moment).map(({ type, value }) => [type, Number(value)]);
  const { year, month, day, hour, minute, second } = Object.fromEntries(parts);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

/**
 * Return the moment at which the zone's clocks say so, the first of two.
 *
 * A time that a clock change leaves out is moved on by an hour, as clocks are.
 */
export function toMoment(clock: Date): Date {
  const [before, after] = [-DAY_MS, DAY_MS].map((away) => {
    const near = new Date(clock.getTime() + away);
    return new Date(clock.getTime() - (toClock(near).getTime() - near.getTime()));
  }) as [Date, Date];
  const isRight = (moment: Date) => toClock(moment).getTime() === clock.getTime();
  return !isRight(before) && isRight(after) ? after : before;
}

const HOUR_MS = 3_600_000;
const WINTER = new Date(Date.UTC(2026, 0, 1));
const SUMMER = new Date(Date.UTC(2026, 6, 1));

/** Return by how many hours the zone's clocks are ahead of UTC. */
const countHours = (moment: Date): number =>
  (toClock(moment).getTime() - moment.getTime()) / HOUR_MS;

/** Return hours as calendar files have them: "+0530". */
function writeOffset(hours: number): string {
  const minutes = Math.abs(hours * 60);
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours < 0 ? "-" : "+"}${String(whole * 100 + rest).padStart(4, "0")}`;
}

/** Return what the zone's time is called then, such as "BST". */
const nameTime = (moment: Date): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, timeZoneName: "short" })
    .formatToParts(moment)
    .find(({ type }) => type === "timeZoneName")?.value ?? ZONE;

/** Return when clocks change to what they say at a moment: on a month's last Sunday. */
function writeChange(to: Date, from: Date, start: Date): IcsTimezoneProp {
  const type = to === SUMMER ? "DAYLIGHT" : "STANDARD";
  const offsets = {
    offsetFrom: writeOffset(countHours(from)),
    offsetTo: writeOffset(countHours(to)),
  };
  const prop = { type, start, ...offsets, name: nameTime(to) } as const;
  if (offsets.offsetFrom === offsets.offsetTo) return prop;
  return {
    ...prop,
    recurrenceRule: {
      frequency: "YEARLY",
      byMonth: [start.getUTCMonth()],
      byDay: [{ day: "SU", occurrence: -1 }],
    },
  };
}

/**
 * The whole rule, as a file carries it: Outlook moves what comes again by an hour without.
 *
 * Since 1996 clocks change at 01:00 UTC on the last Sundays of March and October (Directive
 * 2000/84/EC, kept by the Summer Time Order 2002). The starts are what clocks say then, less the
 * offset that holds afterwards: the library adds that.
 */
export const ZONE_RULES: IcsTimezone = {
  id: ZONE,
  props:
    countHours(SUMMER) === countHours(WINTER)
      ? [writeChange(WINTER, WINTER, new Date(Date.UTC(1996, 0, 1)))]
      : [
          writeChange(SUMMER, WINTER, new Date(Date.UTC(1996, 2, 31, 0))),
          writeChange(WINTER, SUMMER, new Date(Date.UTC(1996, 9, 27, 2))),
        ],
};
