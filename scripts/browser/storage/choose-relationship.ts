/** Whose answers a tab shows: known at once, before any database has opened. */

import type { Relationship } from "../relationships/relationship";
import { readRelationship } from "../relationships/relationship";
import { nameStored } from "./stored-names";
import { EVERYWHERE, keepTabChoice, readTabChoice } from "./tab-choice";

const nameOf = (database: string) => nameStored("chosen", { database });

/** Return whose answers this tab shows; undefined: those of nobody who is named yet. */
export function readChosen(database: string): Relationship | undefined {
  try {
    return readRelationship(JSON.parse(readTabChoice(nameOf(database)) ?? "null"));
  } catch {
    return undefined;
  }
}

/** Tell whether somebody chose, be it nobody. */
export const isChosen = (database: string): boolean => readTabChoice(nameOf(database)) !== null;

/**
 * Have this tab show somebody's answers, or nobody's, from its next page on, and new tabs too.
 *
 * Returns how to take it back. Throws where the tab cannot remember it.
 */
export function chooseRelationship(
  database: string,
  chosen: Relationship | undefined,
  places = EVERYWHERE,
): () => void {
  return keepTabChoice(nameOf(database), JSON.stringify(chosen ?? "nobody"), places);
}
