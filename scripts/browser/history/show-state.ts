import type { Answers } from "../answers/answer";
import { isBlank, isSameAnswer } from "../answers/answer";
import type { Copy } from "../copies/parse-copy";
import { makeElement } from "../dialogs/make-element";
import { readLabel } from "../form/fields";
import { sayAnswer } from "../form/say-answer";
import type { OpenWorksheet } from "../session/open-worksheet";

const DIFFERS = "Different now";

function makeSide(label: string, words: string): HTMLElement {
  return makeElement(
    "div",
    { class: "worksheet-version" },
    makeElement("dt", {}, label),
    makeElement("dd", {}, words),
  );
}

/** Show every answer of a state in the page's own words, and say which differ from now. */
export function showState(
  worksheet: OpenWorksheet,
  { answers }: Copy,
  here: Answers,
): { list: HTMLElement; differing: number } {
  const list = makeElement("div", {
    class: "worksheet-differences worksheet-then",
    role: "region",
    "aria-label": "Answers in this version",
    tabindex: "0",
  });
  let differing = 0;
  for (const field of worksheet.fields) {
    const [then, now] = [answers.get(field.id), here.get(field.id)];
    if (isBlank(then) && isBlank(now)) continue;
    const heading = makeElement("h3", {}, readLabel(field));
    const sides = makeElement("dl", { class: "worksheet-versions" });
    sides.append(makeSide("In this version", sayAnswer(field, then)));
    if (!isSameAnswer(then, now)) {
      differing += 1;
      heading.append(" ", makeElement("span", { class: "worksheet-differs" }, DIFFERS));
      sides.append(makeSide("On this page now", sayAnswer(field, now)));
    }
    list.append(heading, sides);
  }
  return { list, differing };
}
