import { makeButton, makeElement } from "../../dialogs/make-element";
import { makeTold } from "../../dialogs/make-told";
import { turnPages } from "../../dialogs/turn-pages";
import type { Relationship } from "../../relationships/relationship";
import { sayPair } from "../../relationships/relationship";

/** What is to become of the answers of a relationship that ends. */
export type EndingWay = "keep" | "clear";

export interface EndingQuestion {
  readonly frame: HTMLElement;
  readonly relationship: Relationship;
  /** What closes it well, with its address; nothing where the site has none. */
  readonly closing: readonly { readonly title: string; open(): void }[];
  /** Say what is kept: “3 worksheets, 84 answers”. */
  readonly held: string;
  /** Back all of it up, and say so. */
  backUp(told: HTMLElement): void;
}

const GROUP = "worksheet-ending";

function makeWay(value: EndingWay, words: string, about: string): HTMLElement {
  const radio = makeElement("input", {
    type: "radio",
    name: GROUP,
    value,
    ...(value === "keep" && { checked: "" }),
  });
  const use = makeElement("span", { class: "worksheet-card-use" }, about);
  return makeElement(
    "label",
    { class: "worksheet-card" },
    radio,
    makeElement("span", {}, words, makeElement("br"), use),
  );
}

/** Make the offer to back all of it up, with the place where that is said. */
export function makeBackupOffer(backUp: EndingQuestion["backUp"]): HTMLElement {
  const told = makeTold();
  const button = makeButton("Back up all of it", "worksheet-button", () => backUp(told));
  return makeElement("div", {}, makeElement("p", {}, button), told);
}

/** Ask how a relationship ends; undefined where it goes on. Nothing is done by itself. */
export function askEnding(question: EndingQuestion): Promise<EndingWay | undefined> {
  const { frame, relationship, closing, held, backUp } = question;
  const pages = turnPages(frame, "ending");
  const choice = makeElement(
    "fieldset",
    { class: "worksheet-forms" },
    makeElement("legend", {}, "What is written here"),
    makeElement(
      "div",
      { class: "worksheet-form-cards" },
      makeWay("keep", "Keep everything", `It stays in this browser: ${held}`),
      makeWay("clear", "Clear it from this browser", "Earlier versions too. Back it up first"),
    ),
  );
  const offers = closing.map(({ title, open }) =>
    makeElement(
      "p",
      {},
      "To close well, fill in one more together: ",
      makeButton(title, "worksheet-button", () => {
        pages.close();
        open();
      }),
    ),
  );
  const main = makeElement(
    "button",
    { type: "submit", class: "worksheet-button worksheet-button-main" },
    "End it",
  );
  const cancel = makeButton("Cancel", "worksheet-button worksheet-button-quiet", () =>
    pages.close(),
  );
  const form = makeElement(
    "form",
    { method: "dialog", novalidate: "" },
    makeElement(
      "p",
      {},
      `${sayPair(relationship)} then stands last in your lists, with today as the day of its end.`,
    ),
    ...offers,
    makeBackupOffer(backUp),
    choice,
    makeElement("div", { class: "worksheet-buttons" }, main, cancel),
  );
  return new Promise((resolve) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = choice.querySelector<HTMLInputElement>(":checked")?.value;
      resolve(chosen === "clear" ? "clear" : "keep");
      pages.close();
    });
    pages.turn("End this relationship?", form);
    form.closest("dialog")?.addEventListener("close", () => resolve(undefined));
  });
}
