import { makeElement } from "../dialogs/make-element";
import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";

const NOBODY = "";

/** Put the people into the list, unless they stand there already: it may be open just now. */
function fill(select: HTMLSelectElement, people: readonly Relationship[]): void {
  const wanted = [...people.map((each) => [each.id, sayPair(each)]), [NOBODY, "Nobody named yet"]];
  const there = [...select.options].map(({ value, text }) => [value, text]);
  if (JSON.stringify(there) === JSON.stringify(wanted)) return;
  const options = wanted.map(([value = "", words = ""]) => makeElement("option", { value }, words));
  select.replaceChildren(...options);
}

/**
 * Offer to see the states of somebody else's worksheets, where there are several people, and return
 * whose are to be shown. `chosen` is the one whom the tab shows: that stays as it is.
 */
export function offerPeople(
  place: HTMLElement,
  known: readonly Relationship[],
  chosen: Relationship | undefined,
): Relationship | undefined {
  const select = place.querySelector("select");
  if (!select) return chosen;
  const isKnown = chosen === undefined || known.some(({ id }) => id === chosen.id);
  const people = isKnown ? known : [chosen, ...known];
  const wanted = place.hidden ? (chosen?.id ?? NOBODY) : select.value;
  place.hidden = people.length < 2;
  if (place.hidden) return chosen;
  fill(select, people);
  const found = people.find(({ id }) => id === wanted);
  select.value = found?.id ?? NOBODY;
  return found;
}
