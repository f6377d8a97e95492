import { askSides } from "../../dialogs/ask-sides";
import { makeCards } from "../../dialogs/make-cards";
import { makeElement } from "../../dialogs/make-element";
import type { Relationship } from "../../relationships/relationship";
import { sayPair } from "../../relationships/relationship";
import { listSaid } from "./list-said";

/** Somebody of a file, and who that is here. */
export type Met = readonly [theirs: Relationship, ours: Relationship];

/** Make the question about one person. */
function makeChoice([theirs, ours]: Met, at: number): HTMLFieldSetElement {
  const { inFile, here } = listSaid(theirs, ours);
  return makeCards(sayPair(ours), `worksheet-people-${at}`, [
    { value: "file", words: "As in the file", about: inFile.join("; ") },
    { value: "here", words: "As it is here", about: here.join("; ") },
  ]);
}

/** Whom the file's words are taken for. */
export interface SettledSaid {
  readonly taken: readonly Met[];
  /** Whether the person was asked about anybody. */
  readonly isAsked: boolean;
}

/** Settle of whom the file's name, note and ending are taken; undefined on *Cancel*. */
export async function settleSaid(
  frame: HTMLElement,
  file: string,
  known: readonly Met[],
): Promise<SettledSaid | undefined> {
  const differing = known.filter(([theirs, ours]) => listSaid(theirs, ours).inFile.length > 0);
  if (differing.length === 0) return { taken: [], isAsked: false };
  const taken = await askPeople(frame, file, differing);
  return taken && { taken, isAsked: true };
}

/**
 * Ask, once for all, of whom the file's name, note and ending are taken; undefined on *Cancel*.
 *
 * Neither side is chosen beforehand: nothing tells which was written later.
 */
async function askPeople(
  frame: HTMLElement,
  file: string,
  people: readonly Met[],
): Promise<readonly Met[] | undefined> {
  const sides = await askSides(frame, {
    name: "people",
    title: "The file says something else of whom you know",
    body: [makeElement("p", {}, makeElement("b", {}, file), ":")],
    questions: people.map(makeChoice),
    list: {},
    yes: "Go on",
  });
  return sides && people.filter((_, at) => sides[at] === "file");
}
