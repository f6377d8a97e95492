/** What is remembered of an event that went into a calendar: no word that anybody wrote. */

/** An event lasts a day at most. */
export const LONGEST_MINUTES = 1440;

/** On so many days something comes again at most. */
export const MOST_DAYS = 200;

/** How often something comes again: a number of weeks or months. */
export interface Rhythm {
  readonly count: number;
  readonly unit: "week" | "month";
}

/** Which day of a month: the same weekday of the same week, the last such weekday, or the number. */
export type MonthDay = "week" | "last" | "number";

/** How something comes again, from its first day on. */
export interface Repeat {
  readonly rhythm: Rhythm;
  /** Of weeks it says nothing. */
  readonly on: MonthDay;
  /** The last day on which it may come. */
  readonly until: string;
  /** Days that are left out. */
  readonly skipped: readonly string[];
}

/** When and how often something is. Days are yyyy-mm-dd. */
export interface EventTimes {
  /** The first day. */
  readonly day: string;
  /** hh:mm, or "": the whole day. */
  readonly time: string;
  readonly minutes: number;
  readonly repeat?: Repeat | undefined;
  /** How many days before to remind; 0 is never. */
  readonly remind: number;
}

/** Which words of the person's own went along. */
export interface EventWords {
  readonly hasPlace: boolean;
  readonly hasName: boolean;
  readonly hasWhat: boolean;
}

/** An event by what calendars know it, as it last went into a file. */
export interface CalendarNote {
  readonly uid: string;
  readonly sequence: number;
  /** Tells whether a later file says the same. */
  readonly mark: string;
  /** The day that the answers gave: the person may have begun on another one. */
  readonly from: string;
  readonly times: EventTimes;
  readonly words: EventWords;
}
