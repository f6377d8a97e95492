import type { Day } from "./list-days";
import { byDay } from "./list-days";
import type { Person, Work } from "./list-people";
import { listLasting } from "./list-people";

/** A day to come, and with whom. */
export interface ComingDay extends Day {
  readonly person: Person;
}

/** List the days to come with everybody with whom it lasts, the nearest first. */
export function listAllComing(work: Work, today: string): ComingDay[] {
  return listLasting(work)
    .flatMap((person) => person.listComing(today).map((day) => ({ ...day, person })))
    .sort(byDay);
}
