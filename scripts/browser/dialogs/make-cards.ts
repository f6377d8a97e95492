import { makeElement } from "./make-element";

/** One of a few ways that stand side by side: its words, and perhaps what is to be known of it. */
export interface Card {
  readonly value: string;
  readonly words: string;
  readonly about?: string;
}

function makeCard(group: string, { value, words, about }: Card, isChecked: boolean): HTMLElement {
  const radio = makeElement("input", {
    type: "radio",
    name: group,
    value,
    ...(isChecked && { checked: "" }),
  });
  if (about === undefined) return makeElement("label", { class: "worksheet-card" }, radio, words);
  const use = makeElement("span", { class: "worksheet-card-use" }, about);
  const both = makeElement("span", {}, words, makeElement("br"), use);
  return makeElement("label", { class: "worksheet-card" }, radio, both);
}

/** Make a question with a few ways to choose from; `chosen` is chosen beforehand. */
export function makeCards(
  legend: string,
  group: string,
  cards: readonly Card[],
  chosen?: string,
): HTMLFieldSetElement {
  const made = cards.map((card) => makeCard(group, card, card.value === chosen));
  return makeElement(
    "fieldset",
    { class: "worksheet-forms" },
    makeElement("legend", {}, legend),
    makeElement("div", { class: "worksheet-form-cards" }, ...made),
  );
}
