import { sayCount } from "../answers/say-count";
import { makeButton, makeElement } from "./make-element";
import { moveFocus } from "./move-focus";

const LINE = "[data-worksheet-undo]";

/** Make a line that says what was done, or what there is, with a button; pressed, it goes. */
export function makeOffer(
  place: HTMLElement,
  words: string,
  button: string,
  act: () => void,
): HTMLElement {
  const line = makeElement(
    "p",
    { class: "worksheet-undo", "data-worksheet-undo": "" },
    makeElement("span", {}, words),
    makeButton(button, "worksheet-button", () => {
      moveFocus(place, () => {
        line.remove();
        act();
      });
    }),
  );
  return line;
}

/** Show the newest line alone, and the way to the earlier ones below it. */
function arrange(holder: HTMLElement): void {
  const [newest, ...earlier] = holder.querySelectorAll<HTMLElement>(LINE);
  const before = holder.querySelector("details");
  if (!newest || earlier.length === 0) {
    holder.replaceChildren(...(newest ? [newest] : []));
    return;
  }
  const words = sayCount(earlier.length, "earlier change");
  const details = makeElement("details", {}, makeElement("summary", {}, words), ...earlier);
  details.open = before?.open ?? false;
  holder.replaceChildren(newest, details);
}

/** Find where the lines of the whole worksheet wait: a question's own wait beside it. */
export const findUndos = (frame: HTMLElement): HTMLElement | null =>
  frame.querySelector(":scope > [data-worksheet-undos]");

/** Tell whether the newest of these lines says the same words: then one place is enough for the eye. */
export const isSaidBeside = (frame: HTMLElement, words: string): boolean =>
  findUndos(frame)?.querySelector(`:scope > ${LINE} > span`)?.textContent === words;

/** Remove every such line: the words that it would bring back are to be nowhere any more. */
export function removeOffers(frame: HTMLElement): void {
  for (const line of frame.querySelectorAll(LINE)) line.remove();
  for (const holder of frame.querySelectorAll<HTMLElement>("[data-worksheet-undos]")) {
    arrange(holder);
  }
}

/** Return where lines wait in a place: the place itself, or a part of it that is made for them. */
function findHolder(place: HTMLElement): HTMLElement {
  if (place.matches("[data-worksheet-undos]")) return place;
  const found = place.querySelector<HTMLElement>(":scope > [data-worksheet-undos]");
  if (found) return found;
  const holder = makeElement("div", { "data-worksheet-undos": "" });
  place.append(holder);
  return holder;
}

/**
 * Show, in its place in the page, what was just done and a button to take it back.
 *
 * Earlier offers stay, because each holds words that are nowhere else by then; they wait behind
 * the newest. The words are announced by the status line, so this line has no role of its own.
 */
export function offerUndo(
  place: HTMLElement,
  words: string,
  undo: () => void,
  button = "Undo",
): void {
  const holder = findHolder(place);
  const line = makeOffer(place, words, button, () => {
    arrange(holder);
    undo();
  });
  holder.prepend(line);
  arrange(holder);
}
