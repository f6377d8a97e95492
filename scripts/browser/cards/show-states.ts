import { nameToday } from "../answers/clock";
import { makeElement } from "../dialogs/make-element";
import { rememberAny } from "../storage/remember-last";
import type { Card } from "./card";
import type { StartedState } from "./read-states";
import { readStates } from "./read-states";

/** Say a day as briefly as a card has room for: "3 Dec", with the year where it is another one. */
function sayBriefly(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
  if (!day.startsWith(nameToday().slice(0, 4))) options.year = "numeric";
  return new Date(year, month - 1, date).toLocaleDateString("en-GB", options);
}

/** Make what a card says: “Mentor B: started 3 Dec, 23 of 34”, and for those who listen “answered”. */
function describe({ begun, answered, asked }: StartedState, whose = ""): (string | Node)[] {
  const started = whose === "" ? "Started" : `${whose}: started`;
  const count = `, ${answered} of ${asked}`;
  const what = makeElement("span", { class: "visually-hidden" }, " answered");
  if (!begun) return [started, count, what];
  const day = makeElement("time", { datetime: begun }, sayBriefly(begun));
  return [`${started} `, day, count, what];
}

/** Show on each card how far its worksheet is filled in; on one that was not begun, nothing. */
export async function showStates(database: string, cards: readonly Card[]): Promise<void> {
  const states = await readStates(database, cards);
  if (states.size > 0) rememberAny();
  for (const card of cards) {
    const place = card.element.querySelector<HTMLElement>("[data-cards-state]");
    const state = states.get(card);
    if (!place) continue;
    place.replaceChildren(...(state ? describe(state, card.whose) : []));
    place.hidden = state === undefined;
  }
}
