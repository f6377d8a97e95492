/** The cards of the Worksheets page, as their HTML describes them. */

/** A worksheet's card: where its state is shown, and for whom it is. */
export interface Card {
  readonly element: HTMLElement;
  /** The id of its worksheet. */
  readonly id: string;
  readonly roles: readonly string[];
}

function readCard(element: HTMLElement): Card {
  const { cardsWorksheet = "", cardsRoles = "" } = element.dataset;
  return { element, id: cardsWorksheet, roles: cardsRoles.split(" ").filter(Boolean) };
}

/** List the cards of the page. */
export function listCards(): Card[] {
  const elements = document.querySelectorAll<HTMLElement>("[data-cards-worksheet]");
  return [...elements].map(readCard);
}
