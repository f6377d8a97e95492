import { makeElement } from "../dialogs/make-element";

/** One of several to choose from: its words, and what is to be known of it. */
export interface Option {
  readonly value: string;
  readonly words: string;
  readonly about: string;
  readonly isChecked: boolean;
}

/** Make one line of a list of which one is chosen. */
export function makeOption(group: string, { value, words, about, isChecked }: Option): HTMLElement {
  const id = `${group}-${value}`;
  const radio = makeElement("input", {
    type: "radio",
    name: group,
    id,
    value,
    // The label is all of the line, to press; its first words are the name.
    "aria-labelledby": `${id}-name`,
    "aria-describedby": `${id}-state`,
    ...(isChecked && { checked: "" }),
  });
  return makeElement(
    "div",
    { class: "worksheet-option" },
    radio,
    makeElement(
      "label",
      { for: id },
      makeElement("strong", { id: `${id}-name` }, words),
      makeElement("br"),
      makeElement("span", { class: "worksheet-card-use", id: `${id}-state` }, about),
    ),
  );
}
