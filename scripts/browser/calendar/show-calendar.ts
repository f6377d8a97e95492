import { makeButton, makeElement } from "../dialogs/make-element";
import { makeTold } from "../dialogs/make-told";
import type { Pages } from "../dialogs/turn-pages";
import { turnPages } from "../dialogs/turn-pages";
import { askEvent, sayEvent, sayNote } from "./ask-event";
import type { CalendarPage } from "./calendar-page";
import type { OfferedEvent } from "./events/list-events";
import type { Notes } from "./notes";
import { readNotes } from "./notes";

const TITLE = "Put it in your calendar";
const HOW =
  "This page makes a small file, which your calendar opens. Nothing is sent. One file holds one date, or one rhythm.";
const SHARED =
  "This computer is shared, so nothing of it is remembered: if a date changes, change it in your calendar by hand.";

const say = (words: string) => makeElement("p", {}, words);
const makeClose = (pages: Pages) =>
  makeElement(
    "div",
    { class: "worksheet-buttons" },
    makeButton("Close", "worksheet-button", () => pages.close()),
  );

function makeItem(event: OfferedEvent, notes: Notes, open: () => void): HTMLElement {
  const note = notes[event.key];
  const words = [`${sayEvent(event)}.`, ...(note ? [sayNote(event, note)] : [])];
  const id = `worksheet-calendar-${event.key.replaceAll(" ", "-")}`;
  const button = makeButton(event.name, "worksheet-button", open);
  button.setAttribute("aria-describedby", id);
  return makeElement("li", {}, button, makeElement("p", { id }, words.join(" ")));
}

/** Say which dates are not there yet. */
function sayMissing(missing: readonly string[]): HTMLElement[] {
  if (missing.length === 0) return [];
  const named = missing.map((each) => makeElement("li", {}, each));
  return [say("Not answered yet, or no whole date:"), makeElement("ul", {}, ...named)];
}

/** Offer what can go into the person's calendar; where that is one date, ask about it at once. */
export async function showCalendar(page: CalendarPage): Promise<void> {
  const { frame, events, missing, place } = page;
  const pages = turnPages(frame, "calendar");
  let notes = await readNotes(place);
  const [only] = events.length === 1 && missing.length === 0 ? events : [];
  const done = (said: string): void => {
    page.say(said);
    if (only) pages.close();
    else
      void readNotes(place).then((found) => {
        notes = found;
        list(said);
      });
  };
  const open = (event: OfferedEvent): void =>
    askEvent({
      page,
      pages,
      event,
      note: notes[event.key],
      otherwise: only ? "Cancel" : "Back to the dates",
      leave: () => (only ? pages.close() : list("")),
      done,
    });
  const list = (said: string): void => {
    const told = makeTold();
    const items = events.map((event) => makeItem(event, notes, () => open(event)));
    pages.turn(
      TITLE,
      told,
      say(events.length > 0 ? HOW : "There is no date here yet that could go into a calendar."),
      ...(place.isTabOnly && events.length > 0 ? [say(SHARED)] : []),
      makeElement("ul", { class: "worksheet-history" }, ...items),
      ...sayMissing(missing),
      makeClose(pages),
    );
    told.textContent = said;
  };
  if (only) open(only);
  else list("");
}
