import { addMonths } from "../overview/facts/days";
import { readWeekday } from "./events/list-days";

const DAY_MS = 86_400_000;
const [SUNDAY, SATURDAY] = [0, 6];

/** Return about the same day so many months later: of a weekend, the Monday behind it. */
export function offerDay(day: string, months: number): string | undefined {
  const moment = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(moment)) return undefined;
  const later = addMonths(day, months);
  const weekday = readWeekday(later);
  const more = weekday === SATURDAY ? 2 : weekday === SUNDAY ? 1 : 0;
  return new Date(Date.parse(`${later}T00:00Z`) + more * DAY_MS).toISOString().slice(0, 10);
}
