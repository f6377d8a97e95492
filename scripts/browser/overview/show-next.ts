import { makeButton, makeElement } from "../dialogs/make-element";
import { sayDistance, sayWeekday } from "./facts/days";
import type { ComingDay } from "./facts/list-all-coming";
import { listAllComing } from "./facts/list-all-coming";
import { sayAnswered } from "./facts/say-single";
import { linkWorksheet } from "./link-worksheet";
import { startNext } from "./start-next";
import type { View } from "./view";

const FAR_DAYS = 62;

const WAY = { class: "overview-go", "data-overview-key": "next" };

/** Make the way on. To an entry that is not begun, it begins it: its page shows an earlier one. */
function makeWay(view: View, { person, worksheet, entry, isEntry }: ComingDay): HTMLElement {
  const held = person.filled.find((each) => each.worksheet === worksheet);
  if (held && worksheet.series && isEntry && !entry && !view.isReadOnly) {
    const button = makeButton(worksheet.series.start, "overview-go", () => {
      startNext(view, person, held);
    });
    button.dataset.overviewKey = "next";
    return button;
  }
  const words = entry ? `Go on with the ${worksheet.noun}` : `Open the ${worksheet.noun}`;
  const { relationship } = person;
  const shown = entry ?? held?.entries.at(-1);
  return linkWorksheet(view.page, { worksheet, relationship, entry: shown }, words, WAY);
}

/** Show what comes next with anybody, and the one way on; nothing, where nothing is near. */
export function showNext(view: View): HTMLElement | undefined {
  const { work, today } = view;
  const [next] = listAllComing(work, today);
  const limit = new Date(Date.parse(`${today}T00:00Z`) + FAR_DAYS * 86_400_000).toISOString();
  if (!next || next.day > limit) return undefined;
  const { person, worksheet, entry, name } = next;
  const whom = person.relationship ? ` with ${person.relationship.name}` : "";
  const state = entry ? ` The ${worksheet.noun}: ${sayAnswered(entry)}.` : "";
  return makeElement(
    "section",
    { class: "overview-next", "data-overview-next": "", "aria-labelledby": "overview-next" },
    makeElement(
      "div",
      {},
      makeElement(
        "h2",
        { id: "overview-next" },
        `Next: ${sayWeekday(next.day, today)}, ${sayDistance(next.day, today)}`,
      ),
      makeElement("p", {}, `${name}${whom}.${state}`),
    ),
    makeWay(view, next),
  );
}
