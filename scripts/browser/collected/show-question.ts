import { isTyped } from "../collecting/file/collected-questions";
import { makeElement } from "../dialogs/make-element";
import { drawBars } from "./draw-bars";
import { sayTally } from "./results/say-tally";
import type { Tally } from "./results/tally";

/** Make the same as the picture as a table. */
function makeTable({ question, counts }: Tally): HTMLElement {
  const heads = ["Answer", "People"].map((words) => makeElement("th", { scope: "col" }, words));
  const rows = question.options.map(({ label }, at) =>
    makeElement(
      "tr",
      {},
      makeElement("th", { scope: "row" }, label),
      makeElement("td", {}, String(counts[at])),
    ),
  );
  const whose = makeElement("span", { class: "visually-hidden" }, `: ${question.label}`);
  return makeElement(
    "details",
    {},
    makeElement("summary", {}, "The same as a table", whose),
    makeElement(
      "table",
      { class: "collected-table" },
      makeElement("thead", {}, makeElement("tr", {}, ...heads)),
      makeElement("tbody", {}, ...rows),
    ),
  );
}

function makeAnswers(tally: Tally, id: string): Node[] {
  const { question, isShown, texts } = tally;
  if (isTyped(question)) {
    const items = texts.map((text) => makeElement("li", { class: "worksheet-said" }, text));
    return items.length > 0 ? [makeElement("ul", { class: "collected-texts" }, ...items)] : [];
  }
  return isShown ? [drawBars(tally, id), makeTable(tally)] : [];
}

/** Show what many people answered to a question: a picture and a table, or their own words. */
export function showQuestion(tally: Tally, id: string): HTMLElement {
  return makeElement(
    "section",
    { class: "collected-question", "aria-labelledby": id },
    makeElement("h3", { id }, tally.question.label),
    makeElement("p", { class: "collected-said" }, sayTally(tally)),
    ...makeAnswers(tally, `${id}-picture`),
  );
}
