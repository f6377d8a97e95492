/** What of somebody's answers can go into a calendar. */

import type { Answer, Answers, Row } from "../../answers/answer";
import { nameRealDay } from "../../answers/date-parts";
import { readCell } from "../../answers/read-cell";
import { isWholeDay } from "../../answers/whole-day";
import { crc32 } from "../../bytes/crc32";
import type { Conditions } from "../../form/asked";
import { isAsked } from "../../form/asked";
import { numberAlike } from "../../form/number-alike";
import { isSettled, listRows } from "../../series/entries/carry-answers";
import type { Rhythm } from "../../storage/calendar-note";
import type { DescribedDate } from "./described-date";
import { readRhythm } from "./described-date";
import { readMinutes } from "./read-minutes";
import { readTime } from "./read-time";

/** An event as the answers have it; what they do not say is asked. */
export interface OfferedEvent {
  /** By what it is remembered. */
  readonly key: string;
  /** What the page calls it, and what the calendar does. */
  readonly name: string;
  readonly title: string;
  readonly day: string;
  /** hh:mm, or "". */
  readonly time: string;
  readonly minutes: number | undefined;
  readonly place: string;
  /** Of a row, its words. */
  readonly what: string;
  readonly rhythm: Rhythm | undefined;
  /** The last day that it may come again, as the answers have it, or "". */
  readonly until: string;
  readonly remind: number;
}

const readText = (answer: Answer | undefined): string =>
  typeof answer === "string" ? answer.replace(/\s+/gu, " ").trim() : "";

/** Return the whole day of an answer that a calendar has, or "". */
function readRealDay(answer: Answer | undefined): string {
  if (!isWholeDay(answer)) return "";
  const [year = 0, month = 0, day = 0] = answer.split("-").map(Number);
  return nameRealDay(year, month, day) ?? "";
}

const readColumn = (row: Row, names: readonly string[] | undefined): string =>
  readCell(row, names ?? []);

/** Name a row by its words: it has no other name that stays when rows are moved. */
function nameRow({ rows = "", date }: DescribedDate, what: string, at: number): string {
  const mark = what === "" ? String(at) : crc32(new TextEncoder().encode(what)).toString(36);
  return `${rows} ${date[0]} ${mark}`;
}

function listRowEvents(described: DescribedDate, answers: Answers): OfferedEvent[] {
  const { rows = "", name, title, remind, unless } = described;
  const events = listRows(answers.get(rows)).flatMap((row, at) => {
    const day = readRealDay(readColumn(row, described.date));
    if (day === "" || (unless && isSettled(row, { unless }))) return [];
    const what = readText(readColumn(row, described.what));
    const key = nameRow(described, what, at);
    const nothing = { time: "", minutes: undefined, place: "", rhythm: undefined, until: "" };
    return [{ key, name: what || name, title, day, what, remind, ...nothing }];
  });
  // Rows with the same words are events of their own.
  const keys = numberAlike(events.map(({ key }) => key));
  return events.map((event, at) => ({ ...event, key: keys[at] ?? event.key }));
}

function listSingleEvents(described: DescribedDate, answers: Answers): OfferedEvent[] {
  const { name, title, remind, repeat } = described;
  const read = (field: string | undefined) => (field ? answers.get(field) : undefined);
  const [key = ""] = described.date;
  const day = readRealDay(read(key));
  if (day === "") return [];
  const rhythm = readRhythm(repeat?.rhythms[readText(read(repeat.field))]);
  const until = readRealDay(read(described.until));
  return [
    {
      key,
      name,
      title,
      day,
      time: readTime(readText(read(described.time))) ?? "",
      minutes: readMinutes(readText(read(described.length))),
      place: readText(read(described.place)),
      what: "",
      // What ends before it begins comes once.
      rhythm: until !== "" && until <= day ? undefined : rhythm,
      until,
      remind,
    },
  ];
}

/** List all that can go into a calendar; what is not asked just now counts as blank. */
export function listEvents(
  described: readonly DescribedDate[],
  answers: Answers,
  conditions: Conditions,
): OfferedEvent[] {
  const asked: Answers = new Map([...answers].filter(([id]) => isAsked(id, conditions, answers)));
  return described.flatMap((each) =>
    each.rows === undefined ? listSingleEvents(each, asked) : listRowEvents(each, asked),
  );
}

/** Tell whether it is still to come, or may come again. */
export const isComing = ({ day, rhythm, until }: OfferedEvent, today: string): boolean =>
  day >= today || (rhythm !== undefined && (until === "" || until >= today));
