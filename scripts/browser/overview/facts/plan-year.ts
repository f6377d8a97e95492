/** A year with somebody: where it begins and ends, and what stands between. */

import { countDays } from "../../answers/whole-day";
import { addMonths, isDay, sayMonth } from "./days";
import type { Day } from "./list-days";

export type MarkState = "done" | "next" | "to come";

/** A day of the year, as the picture and the list show it. */
export interface Mark {
  readonly day: string;
  readonly name: string;
  readonly state: MarkState;
  readonly isLarge: boolean;
  /** How far along the year, from 0 to 1. */
  readonly at: number;
}

export interface Year {
  readonly begins: string;
  readonly ends: string;
  /** What the end is called, such as “The agreed end”; "" where none is agreed. */
  readonly endName: string;
  readonly marks: readonly Mark[];
  /** How far along today is, from 0 to 1. */
  readonly today: number;
  readonly months: readonly { readonly name: string; readonly at: number }[];
}

const MONTHS = 12;
const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** The first day of each month within the year. */
function listMonths(begins: string, ends: string): { name: string; at: number }[] {
  const whole = countDays(begins, ends);
  const first = addMonths(`${begins.slice(0, 7)}-01`, 1);
  const count = Math.min(36, Math.floor(whole / 28));
  return Array.from({ length: count }, (_, at) => addMonths(first, at)).flatMap((day) =>
    day < ends ? [{ name: sayMonth(day), at: countDays(begins, day) / whole }] : [],
  );
}

/**
 * Plan the year of a relationship that began on a day.
 *
 * It begins and ends with the days that say so, else with that day, and a year later. Where
 * something lies outside, the year reaches to it.
 */
export function planYear(days: readonly Day[], begun: string, today: string): Year {
  const named = days.find(({ year }) => year === "begins")?.day ?? (isDay(begun) ? begun : today);
  const end = days.find(({ year }) => year === "ends");
  // What has no line of its own is part of the year, and does not widen it.
  const between = days.filter(
    ({ year, worksheet, day }) => year === undefined && (worksheet.overview || day >= named),
  );
  const all = between.map(({ day }) => day);
  const begins = [named, ...all].sort()[0] ?? named;
  const ends = [end?.day ?? addMonths(named, MONTHS), ...all, addMonths(begins, 1)].sort().at(-1);
  const whole = Math.max(1, countDays(begins, ends ?? begins));
  const next = between.find(({ day }) => day >= today);
  const marks = between.map((each): Mark => {
    const state = each === next ? "next" : each.day < today ? "done" : "to come";
    const at = clamp(countDays(begins, each.day) / whole);
    return { day: each.day, name: each.name, state, isLarge: each.isLarge, at };
  });
  return {
    begins,
    ends: ends ?? begins,
    endName: end?.name ?? "",
    marks,
    today: clamp(countDays(begins, today) / whole),
    months: listMonths(begins, ends ?? begins),
  };
}
