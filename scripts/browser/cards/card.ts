/** The cards of the Worksheets page, as their HTML describes them. */

import type { RenamedIds } from "../answers/renamed-ids";
import type { Condition, Conditions } from "../form/asked";
import type { Identified } from "../storage/worksheet/name-answers";

/** What one entry of a series is called, and the field that dates it. */
interface CardSeries {
  readonly name: string;
  readonly date: string;
}

/** A worksheet's card: where its state is shown, and what its answers are counted by. */
export interface Card extends Identified {
  readonly element: HTMLElement;
  readonly roles: readonly string[];
  /** Whether its answers are one's own, the same whoever one works with. */
  readonly isOwn: boolean;
  readonly series: CardSeries | undefined;
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

function readCard(element: HTMLElement): Card {
  const { cardsWorksheet = "", cardsWas, cardsRoles, cardsAsked = "[]" } = element.dataset;
  const { cardsBelongs, cardsSeries } = element.dataset;
  const described: Described[] = JSON.parse(cardsAsked);
  return {
    element,
    roles: listWords(cardsRoles),
    id: cardsWorksheet,
    was: listWords(cardsWas),
    renamed: readRenamed(described),
    isOwn: cardsBelongs === "person",
    series: cardsSeries === undefined ? undefined : JSON.parse(cardsSeries),
    questions: described.map(({ id }) => id),
    conditions: new Map(described.flatMap(({ id, when }) => (when ? [[id, when]] : []))),
  };
}

/** List the cards of the page. */
export function listCards(): Card[] {
  const elements = document.querySelectorAll<HTMLElement>("[data-cards-worksheet]");
  return [...elements].map(readCard);
}
