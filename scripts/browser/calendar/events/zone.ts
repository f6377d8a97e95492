/** The one zone in which times of a calendar are meant, and what its clocks say. */

import type { IcsTimezone } from "ts-ics";

export const ZONE = "Europe/London";

/**
 * The whole rule, as a file carries it: Outlook moves what comes again by an hour without.
 *
 * Since 1996 clocks change at 01:00 UTC on the last Sundays of March and October (Directive
 * 2000/84/EC, kept by the Summer Time Order 2002).
 */
export const ZONE_RULES: IcsTimezone = {
  id: ZONE,
  props: [
    {
      type: "DAYLIGHT",
      // 01:00 by the clocks before the change: the library adds the offset after it.
      start: new Date(Date.UTC(1996, 2, 31, 0)),
      offsetFrom: "+0000",
      offsetTo: "+0100",
      name: "BST",
      recurrenceRule: {
        frequency: "YEARLY",
        byMonth: [2],
        byDay: [{ day: "SU", occurrence: -1 }],
      },
    },
    {
      type: "STANDARD",
      start: new Date(Date.UTC(1996, 9, 27, 2)),
      offsetFrom: "+0100",
      offsetTo: "+0000",
      name: "GMT",
      recurrenceRule: {
        frequency: "YEARLY",
        byMonth: [9],
        byDay: [{ day: "SU", occurrence: -1 }],
      },
    },
  ],
};

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
