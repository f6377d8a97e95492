import { nameToday } from "../answers/clock";
import { makeElement } from "../dialogs/make-element";
import type { Relationship } from "../relationships/relationship";
import { sayEntries } from "../series/entries/say-entries";
import { readChosen } from "../storage/choose-relationship";
import { listRelationships } from "../storage/list-relationships";
import { openToRead } from "../storage/open-database";
import { rememberAny } from "../storage/remember-last";
import { nameStored } from "../storage/stored-names";
import { isTabOnly } from "../storage/tab-answers";
import type { Card } from "./card";
import { offerPeople } from "./offer-people";
import type { StartedState } from "./read-states";
import { readStates } from "./read-states";

/** Say a day as briefly as a card has room for: "3 Dec", with the year where it is another one. */
function sayBriefly(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
  if (!day.startsWith(nameToday().slice(0, 4))) options.year = "numeric";
  return new Date(year, month - 1, date).toLocaleDateString("en-GB", options);
}

/**
 * Make what a card says: “Mentor B: started 3 Dec, 23 of 34”, and for those who listen “answered”;
 * of several entries how many there are.
 */
function describe({ series }: Card, state: StartedState, whose = ""): (string | Node)[] {
  const { begun, answered, asked, entries } = state;
  const name = whose === "" ? "" : `${whose}: `;
  if (series && entries > 1) return [`${name}${sayEntries(state, entries, series.name)}`];
  const started = whose === "" ? "Started" : `${name}started`;
  const count = `, ${answered} of ${asked}`;
  const what = makeElement("span", { class: "visually-hidden" }, " answered");
  if (!begun) return [started, count, what];
  const day = makeElement("time", { datetime: begun }, sayBriefly(begun));
  return [`${started} `, day, count, what];
}

interface Read {
  readonly whose: Relationship | undefined;
  readonly states: Map<Card, StartedState>;
}

/**
 * Read the states of whoever is to be shown: no database comes to be by looking.
 *
 * A tab on a shared computer keeps its answers to itself, and is not to tell what others wrote here.
 * Rejects where the browser keeps the page from its storage.
 */
async function read(name: string, cards: readonly Card[], people: HTMLElement): Promise<Read> {
  const database = isTabOnly(name)
    ? undefined
    : await openToRead(nameStored("answers", { database: name }));
  if (!database) return { whose: undefined, states: new Map() };
  try {
    const known = await listRelationships(database);
    const whose = offerPeople(people, known, readChosen(name));
    return { whose, states: await readStates(database, name, cards, whose?.id) };
  } finally {
    database.close();
  }
}

/**
 * Show on each card how far its worksheet is filled in; on one that was not begun, nothing.
 *
 * Whose the states are stands on the cards, unless it stands in `people`, where one chooses.
 */
export async function showStates(
  database: string,
  cards: readonly Card[],
  people: HTMLElement,
): Promise<void> {
  const { whose, states } = await read(database, cards, people);
  if (states.size > 0) rememberAny();
  for (const card of cards) {
    const place = card.element.querySelector<HTMLElement>("[data-cards-state]");
    const state = states.get(card);
    if (!place) continue;
    const name = card.isOwn || !people.hidden ? undefined : whose?.name;
    place.replaceChildren(...(state ? describe(card, state, name) : []));
    place.hidden = state === undefined;
  }
}
