import { shareMap } from "../lazy/share-map";

/**
 * Parts of an answer that the page cannot show, such as a choice that the guide no longer offers.
 *
 * They stay with the element that would show them, move with its row, and are written back with
 * the rest, so that an old answer survives a change of the worksheet.
 */

const kept = shareMap<Element, Map<string, string>>("unshown");

/** Return the parts kept beside an element, by name; a whole answer has the name "". */
export function unshownBeside(element: Element): Map<string, string> {
  const parts = kept.get(element) ?? new Map<string, string>();
  kept.set(element, parts);
  return parts;
}
