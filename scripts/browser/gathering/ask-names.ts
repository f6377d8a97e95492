import { makeCards } from "../dialogs/make-cards";
import { makeButton, makeElement } from "../dialogs/make-element";
import { makeSubmit } from "../dialogs/make-submit";
import type { Pages } from "../dialogs/turn-pages";

const AGREED = "agreed";

/**
 * Ask of each whom the words name whether they have agreed; then go on with those who have not.
 *
 * Nobody is taken to have agreed.
 */
export function askNames(
  pages: Pages,
  title: string,
  names: readonly string[],
  back: () => void,
  goOn: (leftOut: readonly string[]) => void,
): void {
  const asked = names.map((name, at) => ({
    name,
    cards: makeCards(
      `Has ${name} agreed to be named?`,
      `worksheet-gathering-name-${at}`,
      [
        { value: "left", words: "Not yet", about: "The name is left out" },
        { value: AGREED, words: "Yes, they have agreed", about: "The name goes along" },
      ],
      "left",
    ),
  }));
  const form = makeElement(
    "form",
    { method: "dialog", novalidate: "" },
    makeElement(
      "p",
      {},
      "The words that you picked name somebody. Name people only if they have agreed.",
    ),
    ...asked.map(({ cards }) => cards),
    makeElement(
      "div",
      { class: "worksheet-buttons" },
      makeSubmit("Take them in"),
      makeButton("Back", "worksheet-button worksheet-button-quiet", back),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const isAgreed = (cards: HTMLElement) =>
      cards.querySelector<HTMLInputElement>(":checked")?.value === AGREED;
    goOn(asked.filter(({ cards }) => !isAgreed(cards)).map(({ name }) => name));
  });
  pages.turn(title, form);
}
