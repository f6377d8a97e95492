import type { Card } from "./card";

/** Say what is shown now: "7 of 13 worksheets, for a mentor". */
function sayShown(shown: number, all: number, role: string): string {
  const count = shown === all ? `All ${all} worksheets` : `${shown} of ${all} worksheets`;
  return role === "" ? count : `${count}, for ${/^[aeiou]/.test(role) ? "an" : "a"} ${role}`;
}

/** Show the cards of one role, or all of them; a moment without a card goes with its heading. */
function showRole(cards: readonly Card[], role: string): number {
  for (const { element, roles } of cards) element.hidden = role !== "" && !roles.includes(role);
  for (const moment of document.querySelectorAll<HTMLElement>("[data-cards-moment]")) {
    moment.hidden = moment.querySelector("[data-cards-worksheet]:not([hidden])") === null;
  }
  return cards.filter(({ element }) => !element.hidden).length;
}

/**
 * Offer to show the worksheets of one role.
 *
 * It happens as the role is chosen, and the count is said then. A role that the browser remembers
 * from before a reload is heeded without a word.
 */
export function filterCards(
  choice: HTMLElement,
  status: HTMLElement,
  cards: readonly Card[],
): void {
  const readRole = () => choice.querySelector<HTMLInputElement>("input:checked")?.value ?? "";
  choice.addEventListener("change", () => {
    const role = readRole();
    status.textContent = sayShown(showRole(cards, role), cards.length, role);
  });
  showRole(cards, readRole());
  choice.hidden = false;
}
