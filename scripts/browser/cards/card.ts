/** The cards of the Worksheets page, as their HTML describes them. */

import type { RenamedIds } from "../answers/renamed-ids";
import type { Condition, Conditions } from "../form/asked";
import { makeKey } from "../relationships/answer-key";
import type { Relationship } from "../relationships/relationship";
import type { Names } from "../storage/worksheet/answer-set";

/** A worksheet's card: where its state is shown, and what its answers are counted by. */
export interface Card {
  readonly element: HTMLElement;
  readonly roles: readonly string[];
  readonly names: Names;
  /** Whose state it says, where it is somebody's. */
  readonly whose: string | undefined;
  /** The questions in page order, and what some of them wait for. */
  readonly questions: readonly string[];
  readonly conditions: Conditions;
}

/** A question as the card's HTML describes it. */
interface Described {
  readonly id: string;
  readonly when?: Condition;
  readonly was?: readonly string[];
}

const listWords = (text: string | undefined): string[] => text?.split(" ").filter(Boolean) ?? [];

function readRenamed(described: readonly Described[]): RenamedIds {
  return new Map(described.flatMap(({ id, was = [] }) => was.map((before) => [before, id])));
}

/** Read a card from its element, for whoever is chosen. */
function readCard(element: HTMLElement, chosen: Relationship | undefined): Card {
  const { cardsWorksheet = "", cardsWas, cardsRoles, cardsAsked = "[]" } = element.dataset;
  const whose = element.dataset.cardsBelongs === "person" ? undefined : chosen;
  const name = (worksheet: string) => makeKey({ worksheet, relationship: whose?.id });
  const described: Described[] = JSON.parse(cardsAsked);
  return {
    element,
    roles: listWords(cardsRoles),
    whose: whose?.name,
    names: {
      worksheet: name(cardsWorksheet),
      was: listWords(cardsWas).map(name),
      renamed: readRenamed(described),
    },
    questions: described.map(({ id }) => id),
    conditions: new Map(described.flatMap(({ id, when }) => (when ? [[id, when]] : []))),
  };
}

/** List the cards of the page, with the state of the worksheets of whoever is chosen. */
export function listCards(chosen: Relationship | undefined): Card[] {
  const elements = document.querySelectorAll<HTMLElement>("[data-cards-worksheet]");
  return [...elements].map((element) => readCard(element, chosen));
}
