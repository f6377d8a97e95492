import { crc32 } from "../bytes/crc32";
import { handFile } from "../copies/hand-file";
import type { CalendarNote, EventTimes, EventWords } from "../storage/calendar-note";
import type { CalendarPage } from "./calendar-page";
import type { CalendarEvent } from "./events/calendar-event";
import type { OfferedEvent } from "./events/list-events";
import { writeCalendar } from "./events/write-calendar";
import { changeNote, lastNote, nextNote } from "./notes";

const FORGOTTEN =
  " This browser could not remember it: if it changes, change it in your calendar by hand.";

/** Return what the calendar calls it: neutral words, and what the person ticked. */
export function nameEvent(event: OfferedEvent, whom: string, words: EventWords): string {
  const more = [words.hasName ? whom : "", words.hasWhat ? event.what : ""].filter(Boolean);
  return [event.title, ...more].join(": ");
}

function makeEvent(
  event: OfferedEvent,
  whom: string,
  times: EventTimes,
  words: EventWords,
): CalendarEvent {
  const title = nameEvent(event, whom, words);
  return { ...times, title, place: words.hasPlace ? event.place : "" };
}

function hand(page: CalendarPage, day: string, text: string): string {
  const file = new Blob([text], { type: "text/calendar" });
  return handFile(`${page.nameFile(day)}.ics`, file);
}

/** Hand over the file that puts an event into a calendar, and return what is to be said. */
export async function handEvent(
  page: CalendarPage,
  event: OfferedEvent,
  known: CalendarNote | undefined,
  times: EventTimes,
  words: EventWords,
): Promise<string> {
  const made = makeEvent(event, page.whom, times, words);
  const mark = crc32(new TextEncoder().encode(JSON.stringify(made))).toString(36);
  const noted = { mark, from: event.day, times, words };
  const { note, isKept } = await changeNote(page.place, event.key, known, (before) => ({
    note: nextNote(before, noted),
    isGone: false,
  }));
  const name = hand(page, times.day, writeCalendar(made, note, "PUBLISH"));
  const said = `A file for your calendar is on its way to your downloads: ${name}. Open it, and your calendar takes the date.`;
  return isKept || page.place.isTabOnly ? said : `${said}${FORGOTTEN}`;
}

/** Hand over the file that takes an event out of a calendar, and return what is to be said. */
export async function handCancelled(
  page: CalendarPage,
  event: OfferedEvent,
  known: CalendarNote,
): Promise<string> {
  const { note } = await changeNote(page.place, event.key, known, (before) => ({
    note: lastNote(before ?? known),
    isGone: true,
  }));
  const made = makeEvent(event, page.whom, note.times, note.words);
  const name = hand(page, note.times.day, writeCalendar(made, note, "CANCEL"));
  return `A file that takes it out of your calendar is on its way to your downloads: ${name}. Open it. If the date stays, remove it there by hand.`;
}
