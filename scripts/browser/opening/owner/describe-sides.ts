import type { Answers } from "../../answers/answer";
import { sayCount } from "../../answers/say-count";
import { makeElement } from "../../dialogs/make-element";
import type { Relationship } from "../../relationships/relationship";
import { sayPair } from "../../relationships/relationship";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { nameWriters } from "./name-writers";

/** One side of an opening: whose it is, and what it holds. */
export interface Side {
  readonly whose: string;
  readonly about: string;
}

/** Say whose answers these are, as far as it is known, and how many. */
export function describeAnswers(
  worksheet: OpenWorksheet,
  answers: Answers,
  owner: Relationship | undefined,
  otherwise: string,
): Side {
  const writers = nameWriters(worksheet, answers);
  const signed = owner && writers ? `, signed by ${writers}` : "";
  const whose = owner ? sayPair(owner) : writers || otherwise;
  return { whose, about: `${sayCount(answers.size, "answer")}${signed}` };
}

/** Show whose the page is and whose the file, one beside the other. */
export function describeSides(page: Side, file: Side): HTMLElement {
  const sides = [
    ["On this page", page],
    ["In the file", file],
  ] as const;
  const makeSide = ([place, { whose, about }]: (typeof sides)[number]) =>
    makeElement(
      "div",
      {},
      makeElement("dt", {}, place),
      makeElement("dd", {}, makeElement("strong", {}, whose), makeElement("span", {}, about)),
    );
  return makeElement("dl", { class: "worksheet-sides" }, ...sides.map(makeSide));
}
