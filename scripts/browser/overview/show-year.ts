import { makeElement } from "../dialogs/make-element";
import { drawYear } from "./draw-year";
import { sayDay } from "./facts/days";
import type { Person } from "./facts/list-people";
import type { Mark, Year } from "./facts/plan-year";
import { planYear } from "./facts/plan-year";
import { makeSection } from "./make-section";
import type { View } from "./view";

const nameOf = ({ relationship }: Person) => relationship?.name ?? "Nobody named yet";
const idOf = ({ relationship }: Person) => relationship?.id ?? "";

/** Explain the signs; the words of large ones are those of their worksheets. */
function makeLegend(view: View): HTMLElement {
  const large = view.worksheets.find(({ overview }) => overview?.large)?.overview?.name ?? "";
  const signs = [
    ["overview-sign-done", "done"],
    ["overview-sign-next", "next"],
    ["overview-sign-ring", "to come"],
    ...(large ? [["overview-sign-large", large] as const] : []),
  ] as const;
  const items = signs.map(([kind, words]) =>
    makeElement("span", {}, makeElement("i", { class: kind }), ` ${words.toLowerCase()}`),
  );
  return makeElement("p", { class: "overview-legend", "aria-hidden": "true" }, ...items);
}

/** Say the year as a list, which also prints. */
function listYear(view: View, year: Year): HTMLElement {
  const { today } = view;
  const item = (day: string, words: string) =>
    makeElement("li", {}, makeElement("time", { datetime: day }, sayDay(day, today)), `: ${words}`);
  const say = ({ name, state }: Mark) => `${name}, ${state}`;
  const details = makeElement(
    "details",
    { class: "overview-same", "data-overview-fold": "year" },
    makeElement("summary", { "data-overview-key": "year-list" }, "The same as a list"),
    makeElement(
      "ol",
      {},
      item(year.begins, "the year begins"),
      ...year.marks.map((mark) => item(mark.day, say(mark))),
      item(year.ends, year.endName || "a year later"),
    ),
  );
  details.open = view.memory.unfolded.has("year");
  return details;
}

/** Make what shows one person's year. */
function makeYear(view: View, person: Person): Node[] {
  const { relationship, days, filled } = person;
  const first = filled
    .flatMap(({ entries }) => entries.flatMap(({ begun }) => begun ?? []))
    .sort()[0];
  const year = planYear(days, relationship?.begun || first || view.today, view.today);
  const title = `Your year with ${nameOf(person)}`;
  return [drawYear(year, title, view.today), makeLegend(view), listYear(view, year)];
}

/** Make the choice whose year is drawn; it changes this picture alone. */
function makeChoice(
  view: View,
  people: readonly Person[],
  chosen: Person,
  show: (person: Person) => void,
): HTMLElement {
  const id = "overview-year-whose";
  const select = makeElement(
    "select",
    { id, "data-overview-key": id },
    ...people.map((person) => makeElement("option", { value: idOf(person) }, nameOf(person))),
  );
  select.value = idOf(chosen);
  select.addEventListener("change", () => {
    const person = people.find((each) => idOf(each) === select.value);
    view.memory.year = select.value;
    if (person) show(person);
  });
  const label = makeElement("label", { for: id, class: "visually-hidden" }, "With whom");
  return makeElement("div", { class: "overview-whose" }, label, select);
}

/** Show the year with one person; whose, can be chosen where there are several. */
export function showYear(view: View): HTMLElement | undefined {
  const { people, nobody } = view.work;
  const all = [...people, ...(nobody && nobody.days.length > 0 ? [nobody] : [])];
  const fullest = [...all].sort((one, other) => other.days.length - one.days.length)[0];
  const chosen = all.find((person) => idOf(person) === view.memory.year) ?? fullest;
  if (!chosen) return undefined;
  const picture = makeElement("div", { class: "overview-picture" });
  const show = (person: Person) => picture.replaceChildren(...makeYear(view, person));
  show(chosen);
  const section = makeSection("year", "overview-year", "Your year", picture);
  if (all.length > 1) section.firstElementChild?.after(makeChoice(view, all, chosen, show));
  return section;
}
