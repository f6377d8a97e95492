/** Whose answers a tab shows: known at once, before any database has opened. */

import type { Relationship } from "../relationships/relationship";
import { readRelationship } from "../relationships/relationship";
import type { SiteStorage } from "./site-storage";
import { keepText, readText } from "./site-storage";
import { nameStored } from "./stored-names";

const nameOf = (database: string) => nameStored("chosen", { database });

/**
 * Read what this tab chose, or what was chosen last in this browser, which the tab then stays with:
 * another tab may choose somebody else. Null where nobody ever chose, or storage is blocked.
 */
function readChoice(database: string): string | null {
  try {
    const own = readText("tab", nameOf(database));
    const last = own ?? readText("browser", nameOf(database));
    if (own === null && last !== null) keepText("tab", nameOf(database), last);
    return last;
  } catch {
    return null;
  }
}

/** Return whose answers this tab shows; undefined: those of nobody who is named yet. */
export function readChosen(database: string): Relationship | undefined {
  try {
    return readRelationship(JSON.parse(readChoice(database) ?? "null"));
  } catch {
    return undefined;
  }
}

/** Tell whether somebody chose, be it nobody. */
export const isChosen = (database: string): boolean => readChoice(database) !== null;

/**
 * Have this tab show somebody's answers, or nobody's, from its next page on, and new tabs too.
 *
 * Returns how to take it back. Throws where the tab cannot remember it.
 */
export function chooseRelationship(database: string, chosen: Relationship | undefined): () => void {
  const [name, text] = [nameOf(database), JSON.stringify(chosen ?? "nobody")];
  const places: readonly SiteStorage[] = ["browser", "tab"];
  const before = places.map((place) => [place, readText(place, name)] as const);
  for (const place of places) keepText(place, name, text);
  return () => {
    for (const [place, earlier] of before) keepText(place, name, earlier ?? '"nobody"');
  };
}
