import type { EventTimes } from "../../storage/calendar-note";

/** What goes into a calendar. */
export interface CalendarEvent extends EventTimes {
  readonly title: string;
  readonly place: string;
}

/** By what a calendar knows it, and as which of its versions. */
export interface EventVersion {
  readonly uid: string;
  readonly sequence: number;
}
