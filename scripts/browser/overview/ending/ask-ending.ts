import { makeCards } from "../../dialogs/make-cards";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { makeCancel, makeSubmit } from "../../dialogs/make-submit";
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
  const ways = [
    { value: "keep", words: "Keep everything", about: `It stays in this browser: ${held}` },
    {
      value: "clear",
      words: "Clear it from this browser",
      about: "Earlier versions too. Back it up first",
    },
  ];
  const choice = makeCards("What is written here", GROUP, ways, "keep");
  const offers = closing.map(({ title, open }) =>
    makeElement(
      "p",
      {},
      "To close well, fill in one more: ",
      makeButton(title, "worksheet-button", () => {
        pages.close();
        open();
      }),
    ),
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
    makeElement("div", { class: "worksheet-buttons" }, makeSubmit("End it"), makeCancel(pages)),
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
