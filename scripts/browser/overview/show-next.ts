import { makeElement } from "../dialogs/make-element";
import { sayDistance, sayWeekday } from "./facts/days";
import { listAllComing } from "./facts/list-all-coming";
import { sayAnswered } from "./facts/say-single";
import { linkWorksheet } from "./link-worksheet";
import type { View } from "./view";

const FAR_DAYS = 62;

/** Show what comes next with anybody, and the one way on; nothing, where nothing is near. */
export function showNext({ page, work, today }: View): HTMLElement | undefined {
  const [next] = listAllComing(work, today);
  const limit = new Date(Date.parse(`${today}T00:00Z`) + FAR_DAYS * 86_400_000).toISOString();
  if (!next || next.day > limit) return undefined;
  const { person, worksheet, entry, name } = next;
  const whom = person.relationship ? ` with ${person.relationship.name}` : "";
  const held = person.filled.find((each) => each.worksheet === worksheet);
  const shown = entry ?? held?.entries.at(-1);
  const state = entry ? ` The ${worksheet.noun}: ${sayAnswered(entry)}.` : "";
  const words = entry ? `Go on with the ${worksheet.noun}` : `Open the ${worksheet.noun}`;
  return makeElement(
    "section",
    { class: "overview-next", "aria-labelledby": "overview-next" },
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
    linkWorksheet(page, { worksheet, relationship: person.relationship, entry: shown }, words, {
      class: "overview-go",
      "data-overview-key": "next",
    }),
  );
}
