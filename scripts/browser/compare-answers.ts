import type { Answers } from "./answer";
import { isSameAnswer } from "./answer";
import { readLabel } from "./form-fields";
import { makeElement } from "./make-element";
import type { OpenWorksheet } from "./open-worksheet";
import { sayAnswer } from "./say-answer";

/** Make one answer's cell; the label before it is what a narrow screen shows as its heading. */
function makeVersion(label: string, words: string): HTMLElement {
  return makeElement(
    "div",
    { class: "worksheet-version" },
    makeElement("dt", {}, label),
    makeElement("dd", {}, words),
  );
}

/** Show, for each field that differs, what the file holds beside what is on the page. */
export function compareAnswers(
  worksheet: OpenWorksheet,
  here: Answers,
  inFile: Answers,
): { list: HTMLElement; count: number } {
  const list = makeElement("div", {
    class: "worksheet-differences",
    role: "region",
    "aria-label": "Answers that differ",
    tabindex: "0",
  });
  const differing = worksheet.fields.filter(
    (field) => !isSameAnswer(here.get(field.id), inFile.get(field.id)),
  );
  for (const field of differing) {
    list.append(
      makeElement("h3", {}, readLabel(field)),
      makeElement(
        "dl",
        { class: "worksheet-versions" },
        makeVersion("In the file", sayAnswer(field, inFile.get(field.id))),
        makeVersion("On this page now", sayAnswer(field, here.get(field.id))),
      ),
    );
  }
  return { list, count: differing.length };
}
