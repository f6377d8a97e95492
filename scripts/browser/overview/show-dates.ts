import { makeElement } from "../dialogs/make-element";
import { sayDay, sayDistance, sayLeaf } from "./facts/days";
import { listAllComing } from "./facts/list-all-coming";
import { makeSection } from "./make-section";
import { offerCalendar } from "./offer-calendar";
import type { View } from "./view";

const MOST = 6;
const NOTE =
  "This page says what is due, and that is all: nothing can remind you while it is closed. Your own calendar can.";

/** Show the next days with everybody; nothing, where there are none. */
export function showDates(view: View): HTMLElement | undefined {
  const { work, today } = view;
  const days = listAllComing(work, today).slice(0, MOST);
  if (days.length === 0) return undefined;
  const items = days.map((coming) => {
    const { day, name, person } = coming;
    const [number, month] = sayLeaf(day);
    const whom = person.relationship?.name ?? "Nobody named yet";
    const leaf = makeElement(
      "time",
      { datetime: day, title: `${sayDay(day, today)}, ${sayDistance(day, today)}` },
      makeElement("b", {}, number),
      ` ${month}`,
    );
    const words = makeElement("div", {}, makeElement("b", {}, name), makeElement("span", {}, whom));
    return makeElement("li", {}, leaf, words, offerCalendar(view, coming) ?? "");
  });
  return makeSection(
    "dates",
    "overview-coming",
    "Dates",
    makeElement("ol", { class: "overview-dates" }, ...items),
    makeElement("p", { class: "overview-dates-note" }, NOTE),
  );
}
