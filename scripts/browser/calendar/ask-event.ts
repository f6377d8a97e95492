import { makeButton, makeElement } from "../dialogs/make-element";
import { makeSubmit } from "../dialogs/make-submit";
import type { Pages } from "../dialogs/turn-pages";
import type { CalendarNote, EventWords } from "../storage/calendar-note";
import { askTimes } from "./ask-times";
import type { CalendarPage } from "./calendar-page";
import type { OfferedEvent } from "./events/list-events";
import { sayRepeat, sayTimes, sayWholeDay } from "./events/say-times";
import { handCancelled, handEvent, nameEvent } from "./hand-event";
import { isChanged, settleTimes, settleUntil } from "./settle-times";

const WEEK_DAYS = 7;
const UNMADE = "No file for your calendar could be made of this date.";

interface Asking {
  readonly page: CalendarPage;
  readonly pages: Pages;
  readonly event: OfferedEvent;
  readonly note: CalendarNote | undefined;
  /** The words of the way that changes nothing, and what it does. */
  readonly otherwise: string;
  leave(): void;
  /** Go on once a file was handed over. */
  done(said: string): void;
}

/** A tick; one that would say nothing is not there. */
interface Tick {
  readonly nodes: readonly Node[];
  isTicked(): boolean;
}

function makeTick(words: string, isTicked: boolean, isThere = true): Tick {
  if (!isThere) return { nodes: [], isTicked: () => false };
  const box = makeElement("input", { type: "checkbox" });
  box.checked = isTicked;
  const label = makeElement("label", { class: "worksheet-tick" }, box, " ", words);
  return { nodes: [label], isTicked: () => box.checked };
}

/** Say how long before a reminder comes. */
function sayAhead(days: number): string {
  if (days === 1) return "a day before";
  return days === WEEK_DAYS ? "a week before" : `${days} days before`;
}

/** Say in a sentence when it is, as the answers have it. */
export function sayEvent(event: OfferedEvent): string {
  const { day, rhythm } = event;
  const again = rhythm ? `, ${sayRepeat(rhythm, settleUntil(event, day))}` : "";
  return `${sayWholeDay(day)}${again}`;
}

/** Say what the last file said, and whether that has changed; whether it was opened nobody knows. */
export function sayNote(event: OfferedEvent, note: CalendarNote): string {
  const when = sayTimes(note.times);
  return isChanged(event, note)
    ? `Changed since the last file for your calendar, which said: ${when}.`
    : `In the last file for your calendar: ${when}.`;
}

/** Ask what else a calendar wants to know of an event, and hand over its file. */
export function askEvent(asking: Asking): void {
  const { page, pages, event, note } = asking;
  const settled = settleTimes(event, note);
  const times = askTimes(settled);
  const { whom } = page;
  const before = note?.words;
  const place = makeTick(
    `Write the place into it: ${event.place}`,
    before?.hasPlace ?? false,
    event.place !== "",
  );
  const name = makeTick(`Write the name into it: ${whom}`, before?.hasName ?? false, whom !== "");
  const what = makeTick(
    `Write this into it: ${event.what}`,
    before?.hasWhat ?? false,
    event.what !== "",
  );
  const ahead = event.remind || 1;
  const remind = makeTick(`Remind me ${sayAhead(ahead)}`, settled.remind > 0);
  const readWords = (): EventWords => ({
    hasPlace: place.isTicked(),
    hasName: name.isTicked(),
    hasWhat: what.isTicked(),
  });
  const called = makeElement("p", { class: "worksheet-hint", "aria-live": "polite" });
  const sayCalled = () => {
    called.textContent = `Your calendar calls it “${nameEvent(event, whom, readWords())}”, and marks it as private.`;
  };
  const buttons = makeElement(
    "div",
    { class: "worksheet-buttons" },
    makeSubmit(note ? "Download the change" : "Download for my calendar"),
    ...offerCancelling(asking, called),
    makeButton(asking.otherwise, "worksheet-button worksheet-button-quiet", asking.leave),
  );
  const form = makeElement(
    "form",
    { method: "dialog", novalidate: "", autocomplete: "off", class: "worksheet-calendar" },
    ...times.nodes,
    ...[place, name, what, remind].flatMap(({ nodes }) => nodes),
    called,
    buttons,
  );
  form.addEventListener("change", sayCalled);
  sayCalled();
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    const found = times.read();
    if (!found) return;
    const chosen = { ...found, remind: remind.isTicked() ? ahead : 0 };
    finish(asking, called, handEvent(page, event, note, chosen, readWords()));
  });
  const known = note ? [makeElement("p", {}, sayNote(event, note))] : [];
  const said = makeElement("p", {}, `${sayEvent(event)}.`);
  pages.turn(event.name, said, ...known, form);
}

/** Go on once a file was handed over; where none can be made, the dialog stays and says so. */
function finish({ done }: Asking, told: HTMLElement, handing: Promise<string>): void {
  handing.then(done).catch(() => {
    told.textContent = UNMADE;
  });
}

/** Offer the file that takes out what an earlier one put into the calendar. */
function offerCancelling(asking: Asking, told: HTMLElement): Node[] {
  const { page, event, note } = asking;
  if (!note) return [];
  const cancel = () => finish(asking, told, handCancelled(page, event, note));
  return [makeButton("Take it out of my calendar", "worksheet-button", cancel)];
}
