/** The Worksheets page's own script: which cards are shown, and how far each worksheet is. */

import type { Card } from "../cards/card";
import { listCards } from "../cards/card";
import { filterCards } from "../cards/filter-cards";
import { loadPart } from "../lazy/load-part";
import { hearTabs } from "../saving/tabs/call-tabs";
import { shareBetweenTabs } from "../saving/tabs/share-between-tabs";
import { hasDatabase } from "../storage/remove-everything";

/**
 * Show how far the worksheets are, now and whenever that may have changed.
 *
 * What reads it is fetched only once this browser keeps anything. Where storage is blocked, or the
 * part does not come, the cards stay as they are without script.
 */
function followStates(
  database: string,
  list: string,
  cards: readonly Card[],
  people: HTMLElement,
): void {
  let isAnythingKept = false;
  const show = async (): Promise<void> => {
    isAnythingKept ||= await hasDatabase(database);
    if (!isAnythingKept) return;
    const { showStates } = await loadPart<typeof import("../cards/part")>("cards");
    await showStates(database, list, cards, people);
  };
  let showing = Promise.resolve();
  const look = (): void => {
    showing = showing.then(show).catch(() => undefined);
  };
  shareBetweenTabs(database, "all", look);
  hearTabs(look);
  people.addEventListener("change", look);
  look();
}

const place = document.querySelector<HTMLElement>("[data-cards]");
const choice = place?.querySelector<HTMLElement>("[data-cards-show]");
const status = place?.querySelector<HTMLElement>("[data-cards-status]");
const { cards: database, cardsList: list } = place?.dataset ?? {};
const people = place?.querySelector<HTMLElement>("[data-cards-people]");
const cards = listCards();
if (choice && status) filterCards(choice, status, cards);
if (database && list && people) followStates(database, list, cards, people);
