import { choose } from "../dialogs/ask";
import { makeCards } from "../dialogs/make-cards";
import { makeElement } from "../dialogs/make-element";
import { makeTrouble } from "../dialogs/make-trouble";
import type { Relationship } from "../relationships/relationship";
import { sayPair } from "../relationships/relationship";
import { listSaid, takeSaid } from "./list-said";

/** Somebody of a file, and who that is here. */
type Met = readonly [theirs: Relationship, ours: Relationship];

/** Make the question about one person. */
function makeChoice([theirs, ours]: Met, at: number): HTMLFieldSetElement {
  const { inFile, here } = listSaid(theirs, ours);
  return makeCards(sayPair(ours), `worksheet-people-${at}`, [
    { value: "file", words: "As in the file", about: inFile.join("; ") },
    { value: "here", words: "As it is here", about: here.join("; ") },
  ]);
}

/** Whom the file's words were taken for, as they are from then on. */
export interface SettledSaid {
  readonly taken: readonly Relationship[];
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
  return taken && { taken: taken.map((each) => takeSaid(...each)), isAsked: true };
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
  const choices = people.map(makeChoice);
  const trouble = makeTrouble("Choose a side for each of them.");
  const list = makeElement("div", {}, ...choices);
  list.addEventListener("change", () => trouble.hide());
  const isSure = await choose<true>(frame, {
    name: "people",
    title: "The file says something else of whom you know",
    body: [makeElement("p", {}, makeElement("b", {}, file), ":"), list, trouble.element],
    ways: [{ words: "Go on", way: true }],
    otherwise: "Cancel",
    isAnswered() {
      const open = choices.find((choice) => !choice.querySelector(":checked"));
      if (open) trouble.show(open.querySelector("input"));
      return open === undefined;
    },
  });
  if (!isSure) return undefined;
  return people.filter(
    (_, at) => choices[at]?.querySelector<HTMLInputElement>(":checked")?.value === "file",
  );
}
