import type { LeftOver } from "../../answers/left-over";
import { copyWords } from "../../dialogs/copy-words";
import { makeButton, makeElement } from "../../dialogs/make-element";
import { makeTold } from "../../dialogs/make-told";

const TITLE = "The document also holds these words, outside the answers";
const HOW =
  "They are not put on this page. Copy what you want to keep, and paste it where it belongs.";

/** Write words and where they stand as plain text, for the clipboard. */
export const sayLeftOver = (leftOver: readonly LeftOver[]): string =>
  leftOver.map(({ words, place }) => (place ? `${place}:\n${words}` : words)).join("\n\n");

/**
 * Show the words of a document that are no answers, with a button to copy them.
 *
 * Returns nothing to show where there are none.
 */
export function showLeftOver(leftOver: readonly LeftOver[]): HTMLElement[] {
  if (leftOver.length === 0) return [];
  const list = makeElement(
    "dl",
    { class: "worksheet-left-over-words" },
    ...leftOver.flatMap(({ words, place }) => [
      makeElement("dt", {}, place),
      makeElement("dd", {}, words),
    ]),
  );
  const told = makeTold();
  const button = makeButton("Copy these words", "worksheet-button", async () => {
    told.textContent = await copyWords(sayLeftOver(leftOver), list, "The words are");
  });
  const section = makeElement(
    "section",
    { class: "worksheet-left-over", "data-worksheet-left-over": "" },
    makeElement("h3", {}, TITLE),
    makeElement("p", {}, HOW),
    makeElement("div", { role: "region", "aria-label": "These words", tabindex: "0" }, list),
    button,
    told,
  );
  return [section];
}
