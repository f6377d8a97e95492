import { nameToday } from "../answers/clock";
import { makeElement } from "../dialogs/make-element";
import type { Filled } from "../overview/facts/collect-entries";
import { loadWorksheets } from "../overview/facts/load-worksheets";
import { readDump } from "../overview/facts/read-dump";
import { countEntry, isSigned, saySingle } from "../overview/facts/say-single";
import { askByAddress } from "../relationships/ask-by-address";
import type { Relationship } from "../relationships/relationship";
import { sayEntries } from "../series/entries/say-entries";
import { readChosen } from "../storage/choose-relationship";
import { openToRead } from "../storage/open-database";
import { rememberAny } from "../storage/remember-last";
import { nameStored } from "../storage/stored-names";
import { isTabOnly } from "../storage/tab-answers";
import type { Card } from "./card";
import { offerPeople } from "./offer-people";
import type { State } from "./read-states";
import { readStates } from "./read-states";

/** Say a day as briefly as a card has room for: "3 Dec", with the year where it is another one. */
function sayBriefly(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
  if (!day.startsWith(nameToday().slice(0, 4))) options.year = "numeric";
  return new Date(year, month - 1, date).toLocaleDateString("en-GB", options);
}

/** Say something and its day, where that is known: “Finished 2 Oct”. */
const sayOn = (words: string, day: string | undefined): (string | Node)[] =>
  day ? [`${words} `, makeElement("time", { datetime: day }, sayBriefly(day))] : [words];

/** Say how what is filled in stands; of several entries how many there are, and of the last how far it is. */
function describeFilled({ worksheet, entries }: Filled): (string | Node)[] {
  const newest = entries.at(-1) ?? entries[0];
  const count = countEntry(newest);
  if (worksheet.series && entries.length > 1) {
    return [sayEntries(count, entries.length, worksheet.series.name)];
  }
  if (isSigned(newest)) return [saySingle(newest)];
  if (count.answered === count.asked) return sayOn("Finished", newest.changed);
  const what = makeElement("span", { class: "visually-hidden" }, " answered");
  return [...sayOn("Started", newest.begun), `, ${count.answered} of ${count.asked}`, what];
}

/** Make what a card says: “Mentor B: started 3 Dec, 23 of 34”, and for those who listen “answered”. */
function describe({ filled, due }: State, whose: string | undefined): (string | Node)[] {
  const told = filled ? describeFilled(filled) : [];
  const next = due === "" ? [] : sayOn(filled ? ", next" : "Due", due);
  const [first = "", ...rest] = [...told, ...next];
  if (whose === undefined || typeof first !== "string") return [first, ...rest];
  return [`${whose}: ${first.charAt(0).toLowerCase()}${first.slice(1)}`, ...rest];
}

interface Read {
  readonly whose: Relationship | undefined;
  readonly states: Map<string, State>;
  /** The ids of those that say of oneself the same for everybody. */
  readonly own: ReadonlySet<string>;
}

/**
 * Read the states of whoever is to be shown: no database comes to be by looking.
 *
 * A tab on a shared computer keeps its answers to itself, and is not to tell what others wrote here.
 * Rejects where the browser keeps the page from its storage.
 */
async function read(name: string, list: string, people: HTMLElement): Promise<Read> {
  const database = isTabOnly(name)
    ? undefined
    : await openToRead(nameStored("answers", { database: name }));
  if (!database) return { whose: undefined, states: new Map(), own: new Set() };
  try {
    const [kept, worksheets] = await Promise.all([readDump(database, name), loadWorksheets(list)]);
    const whose = offerPeople(people, kept.relationships, readChosen(name));
    const own = new Set(worksheets.filter(({ isOwn }) => isOwn).map(({ id }) => id));
    return { whose, states: readStates(kept, worksheets, whose?.id), own };
  } finally {
    database.close();
  }
}

/** Have a card's link open what the card speaks of, in whichever tab. */
function link({ element }: Card, relationship: string | null | undefined): void {
  for (const each of element.querySelectorAll<HTMLAnchorElement>("h3 a")) {
    each.hash = askByAddress({ relationship });
  }
}

/**
 * Show on each card how far its worksheet is filled in, or when it is due; else nothing.
 *
 * `list` is the address of what the site says of all worksheets. Whose the states are stands on the cards, unless it stands in `people`, where one chooses.
 */
export async function showStates(
  database: string,
  list: string,
  cards: readonly Card[],
  people: HTMLElement,
): Promise<void> {
  const { whose, states, own } = await read(database, list, people);
  if (states.size > 0) rememberAny();
  for (const card of cards) {
    const place = card.element.querySelector<HTMLElement>("[data-cards-state]");
    const state = states.get(card.id);
    // Where nobody is to choose from, the page finds out whose it is by itself.
    const shown = whose?.id ?? (people.hidden ? undefined : null);
    link(card, own.has(card.id) ? undefined : shown);
    if (!place) continue;
    const name = state?.worksheet.isOwn || !people.hidden ? undefined : whose?.name;
    place.replaceChildren(...(state ? describe(state, name) : []));
    place.hidden = state === undefined;
  }
}
