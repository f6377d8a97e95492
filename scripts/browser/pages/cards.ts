/** The Worksheets page's own script: which cards are shown, and how far each worksheet is. */

import type { Card } from "../cards/card";
import { listCards } from "../cards/card";
import { filterCards } from "../cards/filter-cards";
import { loadPart } from "../lazy/load-part";
import { hearTabs } from "../saving/tabs/call-tabs";
import { shareBetweenTabs } from "../saving/tabs/share-between-tabs";
import { readChosen } from "../storage/choose-relationship";
import { hasDatabase } from "../storage/remove-everything";

/**
 * Show how far the worksheets are, now and whenever that may have changed.
 *
 * What reads it is fetched only once this browser keeps anything. Where storage is blocked, or the
 * part does not come, the cards stay as they are without script.
 */
function followStates(database: string, cards: readonly Card[]): void {
  let isAnythingKept = false;
  const show = async (): Promise<void> => {
    isAnythingKept ||= await hasDatabase(database);
    if (!isAnythingKept) return;
    const { showStates } = await loadPart<typeof import("../cards/part")>("cards");
    await showStates(database, cards);
  };
  let showing = Promise.resolve();
  const look = (): void => {
    showing = showing.then(show).catch(() => undefined);
  };
  const ids = cards.flatMap(({ names }) => [names.worksheet, ...names.was]);
  shareBetweenTabs(database, ids, look);
  hearTabs(look);
  look();
}

const place = document.querySelector<HTMLElement>("[data-cards]");
const choice = place?.querySelector<HTMLElement>("[data-cards-show]");
const status = place?.querySelector<HTMLElement>("[data-cards-status]");
const database = place?.dataset.cards;
const chosen = database ? readChosen(database) : undefined;
const cards = listCards(chosen);
if (choice && status) filterCards(choice, status, cards);
if (database) followStates(database, cards);
