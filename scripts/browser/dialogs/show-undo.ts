import { focusOn } from "./move-focus";
import { offerUndo } from "./offer-undo";

/**
 * Offer to take back what concerns the whole page, and go to the line that says it.
 *
 * Whoever did it, by the menu or a dialog, may have any part of a long page before them.
 */
export function showUndo(place: HTMLElement, words: string, undo: () => void): void {
  offerUndo(place, words, undo);
  const line = place.querySelector<HTMLElement>("[data-worksheet-undo]");
  if (line) focusOn(line);
}
