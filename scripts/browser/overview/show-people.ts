/** The cards: whom one works with, and how each worksheet stands. */

import { capitalise } from "../answers/capitalise";
import { makeButton, makeElement } from "../dialogs/make-element";
import { sayPair } from "../relationships/relationship";
import { addPerson } from "./add-person";
import type { Filled } from "./facts/collect-entries";
import { addMonths, isDay, sayDay } from "./facts/days";
import type { DescribedWorksheet } from "./facts/described-worksheet";
import { nameNumber } from "./facts/list-days";
import type { Person } from "./facts/list-people";
import { findOwner, listLasting, makePerson } from "./facts/list-people";
import { findNewest } from "./facts/list-to-do";
import { sayOpen, saySeries } from "./facts/say-series";
import { sayAnswered, saySingle } from "./facts/say-single";
import { linkWorksheet } from "./link-worksheet";
import { makeSection } from "./make-section";
import { startNext } from "./start-next";
import type { View } from "./view";

const SHOWN_AIMS = 3;

/** Name what a list of such rows is called: “Promises”. */
const nameRows = (name: string) => `${capitalise(name)}s`;

/** Make one line of a card: what it is about, and how that stands. */
const makeLine = (name: string, ...state: (Node | string)[]): Node[] => [
  makeElement("dt", {}, name),
  makeElement("dd", {}, ...state),
];

/** Offer to start the next entry of a series that goes on, once the day of each one has come. */
function offerNext(view: View, person: Person, filled: Filled | undefined): Node[] {
  const series = filled?.worksheet.series;
  const isOver = view.isReadOnly || person.relationship?.ended !== undefined;
  if (!series || isOver) return [];
  // One without a day may stand behind one that is to come.
  if (filled.entries.some(({ date }) => isDay(date) && date > view.today)) return [];
  const button = makeButton(series.start, "worksheet-button-quiet overview-start", () => {
    startNext(view, person, filled);
  });
  const { relationship } = person;
  button.dataset.overviewKey = `start ${relationship?.id ?? "nobody"} ${filled.worksheet.id}`;
  if (relationship) {
    const whom = makeElement("span", { class: "visually-hidden" }, ` with ${relationship.name}`);
    button.append(whom);
  }
  return [button];
}

/** Say how a worksheet stands that has a line of its own, with the way to it. */
function lineOf(view: View, person: Person, worksheet: DescribedWorksheet): Node[] {
  const { page, today } = view;
  const filled = person.filled.find((each) => each.worksheet === worksheet);
  const newest = filled && findNewest(filled);
  const { words, entry = newest } = worksheet.series
    ? saySeries(worksheet, filled, person.days, today)
    : { words: newest ? saySingle(newest) : "Not started" };
  const { relationship } = person;
  const key = `${relationship?.id ?? "nobody"} ${worksheet.id}`;
  const name = worksheet.overview?.name ?? worksheet.title;
  return makeLine(
    name,
    linkWorksheet(page, { worksheet, relationship, entry }, words, { "data-overview-key": key }),
    ...offerNext(view, person, filled),
  );
}

/** Say how much is open of what either of both is to do. */
function lineOfToDo(view: View, person: Person): Node[] {
  const listed = view.worksheets.find(({ overview }) => overview?.toDo)?.overview?.toDo;
  if (!listed || !person.relationship) return [];
  const owners = person.toDo.map(({ who }) => findOwner(person, who) || "of either");
  return makeLine(nameRows(listed.name), sayOpen(owners));
}

/** List what is aimed at, and how it stands. */
function lineOfAims(view: View, { aims }: Person): Node[] {
  const listed = view.worksheets.find(({ overview }) => overview?.aims)?.overview?.aims;
  if (!listed || aims.length === 0) return [];
  const items = aims.slice(0, SHOWN_AIMS).map(({ what, state }) => {
    const words = makeElement("span", { class: "overview-aim" }, what);
    return makeElement("li", {}, words, ...(state ? [makeElement("b", {}, state)] : []));
  });
  const rest = aims.length - items.length;
  if (rest > 0) items.push(makeElement("li", {}, `and ${rest} more`));
  return makeLine(nameRows(listed.name), makeElement("ul", { class: "overview-aims" }, ...items));
}

/** List the other worksheets that are begun or finished. */
function listOthers(view: View, person: Person, all: readonly Filled[]): Node[] {
  const others = all.filter(({ worksheet }) => !worksheet.overview);
  const { relationship } = person;
  return others.flatMap((filled) => {
    const { worksheet, entries } = filled;
    const entry = findNewest(filled);
    const number = worksheet.series && entries.length > 1 ? entries.length : 0;
    const state = number > 0 ? nameNumber(worksheet, number) : sayAnswered(entry);
    const key = `${relationship?.id ?? "nobody"} ${worksheet.id}`;
    const begun = entry.begun ? `, begun ${sayDay(entry.begun, view.today)}` : "";
    const link = linkWorksheet(view.page, { worksheet, relationship, entry }, worksheet.title, {
      "data-overview-key": key,
    });
    return [makeElement("li", {}, link, ` ${state}${begun}`)];
  });
}

/** The colour of a role, by its place among them; its word stands beside it. */
const ROLE_KINDS = ["overview-first", "overview-second"];
const markRole = ({ page }: View, role = ""): string => ROLE_KINDS[page.roles.indexOf(role)] ?? "";

/** Mark which of the two somebody is, by its colour and by its word. */
function makeChip(view: View, { relationship }: Person): Node[] {
  if (!relationship?.role) return [];
  const words = `You are the ${relationship.role}`;
  const ended = relationship.ended
    ? [makeElement("span", {}, `Ended ${sayDay(relationship.ended, view.today)}`)]
    : [];
  const chip = makeElement(
    "span",
    { class: `overview-chip ${markRole(view, relationship.role)}` },
    words,
  );
  return [makeElement("p", { class: "overview-chips" }, chip, ...ended)];
}

/** Offer to end what is about to, as was agreed; the address asks for it, as it does to delete. */
function makeEnd({ isReadOnly, today }: View, { relationship, days }: Person): Node[] {
  const isDue = days.some(({ year, day }) => year === "ends" && day <= addMonths(today, 1));
  if (isReadOnly || !relationship || relationship.ended || !isDue) return [];
  const { id } = relationship;
  const button = makeButton("End this relationship…", "worksheet-button", () => {
    window.location.hash = `end=${id}`;
  });
  button.dataset.overviewKey = `end ${id}`;
  return [makeElement("p", {}, button)];
}

/** Offer to begin with somebody with whom nothing is begun yet that has a line of its own. */
function makeBegin(view: View, { relationship }: Person): Node[] {
  const worksheet = view.worksheets.find((each) => each.overview && !each.isOwn && !each.series);
  if (!worksheet || !relationship || relationship.ended !== undefined) return [];
  const key = `${relationship.id} ${worksheet.id}`;
  const link = linkWorksheet(
    view.page,
    { worksheet, relationship },
    `Start the ${worksheet.noun}`,
    {
      "data-overview-key": key,
    },
  );
  return [makeElement("p", { class: "overview-begin" }, link)];
}

/** Make the way to delete what has ended; the address asks for it, and what asks is fetched then. */
function makeDelete({ isReadOnly }: View, { relationship }: Person): Node[] {
  if (isReadOnly || !relationship?.ended) return [];
  const { id } = relationship;
  const button = makeButton("Delete…", "worksheet-button worksheet-button-danger", () => {
    window.location.hash = `delete=${id}`;
  });
  button.dataset.overviewKey = `delete ${id}`;
  return [makeElement("p", {}, button)];
}

/** Make the lines of a card, each about a worksheet, and what both are to do and aim at. */
function makeLines(view: View, person: Person): HTMLElement {
  const { relationship, filled } = person;
  const lines = view.worksheets.filter(
    (each) =>
      each.overview &&
      !each.isOwn &&
      (relationship || filled.some(({ worksheet }) => worksheet === each)),
  );
  return makeElement(
    "dl",
    { class: "overview-lines" },
    ...lines.flatMap((worksheet) => lineOf(view, person, worksheet)),
    ...lineOfToDo(view, person),
    ...lineOfAims(view, person),
  );
}

/**
 * Make the card of somebody.
 *
 * With whom only other worksheets are begun, such as one talked to once, has no lines that each say
 * that nothing is there.
 */
export function makeCard(view: View, person: Person): HTMLElement {
  const { relationship, filled } = person;
  const others = listOthers(view, person, filled);
  const isOther = others.length > 0 && others.length === filled.length;
  const hint = "Say whose it is beside “For” on any of these worksheets.";
  return makeElement(
    "li",
    {
      class: `overview-card ${markRole(view, relationship?.role)}`,
      "data-overview-person": relationship?.id ?? "",
    },
    makeElement("h3", {}, relationship ? sayPair(relationship) : "Nobody named yet"),
    ...(relationship ? makeChip(view, person) : [makeElement("p", {}, hint)]),
    ...(isOther ? [] : [makeLines(view, person)]),
    ...(others.length > 0 ? [makeElement("ul", { class: "overview-others" }, ...others)] : []),
    ...(relationship?.note
      ? [makeElement("p", { class: "overview-note" }, relationship.note)]
      : []),
    ...(isOther ? makeBegin(view, person) : []),
    ...makeEnd(view, person),
    ...makeDelete(view, person),
  );
}

/** Find somebody's card. */
export function findCard(shown: HTMLElement, { relationship }: Person): HTMLElement | undefined {
  const cards = [...shown.querySelectorAll<HTMLElement>("[data-overview-person]")];
  return cards.find(({ dataset }) => dataset.overviewPerson === (relationship?.id ?? ""));
}

/** Make the card of what one says of oneself. */
function makeOwn(view: View): HTMLElement[] {
  const { own } = view.work;
  if (own.length === 0) return [];
  const nobody = makePerson(undefined, own, view.worksheets);
  return [
    makeElement(
      "li",
      { class: "overview-card" },
      makeElement("h3", {}, "For yourself"),
      makeElement("ul", { class: "overview-others" }, ...listOthers(view, nobody, own)),
    ),
  ];
}

/** Make the way to somebody new. */
function makeAdd(view: View): HTMLElement[] {
  if (view.isReadOnly) return [];
  const button = makeButton("Add a relationship", "worksheet-button-quiet", () => {
    void addPerson(view);
  });
  button.dataset.overviewKey = "add";
  return [makeElement("li", { class: "overview-add" }, button)];
}

/** Fold those with whom it has ended. */
function foldEnded(view: View): HTMLElement[] {
  const { ended } = view.work;
  if (ended.length === 0) return [];
  const details = makeElement(
    "details",
    { class: "overview-ended", "data-overview-fold": "ended" },
    makeElement("summary", { "data-overview-key": "ended" }, `Ended (${ended.length})`),
    makeElement("ul", { class: "overview-cards" }, ...ended.map((each) => makeCard(view, each))),
  );
  details.open = view.memory.unfolded.has("ended");
  return [details];
}

/** Add cards of those who stand from a place on to what shows the first few. */
export function addCards(view: View, shown: HTMLElement, from: number, most: number): void {
  const cards = listLasting(view.work)
    .slice(from, from + most)
    .map((each) => makeCard(view, each));
  const before = shown.querySelectorAll(`.overview-cards > [data-overview-person]`);
  before[from - 1]?.after(...cards);
}

/** Show everybody with whom one works, as cards, or the first few of them. */
export function showPeople(view: View, most = Number.POSITIVE_INFINITY): HTMLElement {
  const shown = listLasting(view.work).slice(0, most);
  const cards = shown.map((each) => makeCard(view, each));
  return makeSection(
    "people",
    "overview-people",
    "Relationships",
    makeElement("ul", { class: "overview-cards" }, ...cards, ...makeOwn(view), ...makeAdd(view)),
    ...foldEnded(view),
  );
}
