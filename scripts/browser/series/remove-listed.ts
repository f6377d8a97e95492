import { ask } from "../dialogs/ask";
import { makeElement } from "../dialogs/make-element";
import { findUndos, offerUndo } from "../dialogs/offer-undo";
import { tellTabs } from "../saving/tabs/tell-tabs";
import { makeName } from "../storage/make-name";
import { UNHEARD } from "../storage/open-briefly";
import { AnswerStore } from "../storage/worksheet/answer-store";
import { CLEARING } from "../storage/worksheet/clear-answers";
import { nameAnswers } from "../storage/worksheet/name-answers";
import type { Entry } from "./kept/list-entries";
import { sayHeld } from "./say-held";
import type { SeriesPage } from "./series-page";
import { attempt, checkWriting, nameAt } from "./series-page";

/** Do something with what is kept of another entry, and tell the tabs that show it. */
async function withStore<T>(
  { worksheet }: SeriesPage,
  entry: Entry,
  act: (store: AnswerStore) => Promise<T>,
): Promise<T> {
  const names = nameAnswers(worksheet, worksheet.relationship?.id, entry.id);
  const store = new AnswerStore(worksheet.database, names, UNHEARD);
  try {
    return await act(store);
  } finally {
    store.close();
    tellTabs(worksheet.database, [names.worksheet, ...names.was]);
  }
}

/** Remove what is kept of an entry; return how to put it back. */
async function remove(page: SeriesPage, entry: Entry): Promise<() => Promise<void>> {
  checkWriting(page);
  const backup = await withStore(page, entry, (store) => store.clear(makeName(), CLEARING));
  return () => withStore(page, entry, (store) => store.putBack(backup, [], CLEARING));
}

/** Offer to put it back, and again if that fails: the words are nowhere else by then. */
function offerBack(page: SeriesPage, words: string, putBack: () => Promise<void>): void {
  const { worksheet } = page;
  const place = findUndos(worksheet.frame);
  if (!place) return;
  const undo = async (): Promise<void> => {
    try {
      await putBack();
    } catch (error) {
      offerBack(page, words, putBack);
      throw error;
    }
    worksheet.status.say("It is back among the others.");
    await page.refresh();
  };
  offerUndo(place, words, () => attempt(page, undo));
}

/** Remove another entry than the one on the page, after asking, and offer to take that back. */
export async function removeListed(page: SeriesPage, at: number): Promise<void> {
  const { worksheet, series } = page;
  const entry = page.entries[at];
  const place = findUndos(worksheet.frame);
  if (!entry || !place) return;
  const name = nameAt(page, at);
  const isSure = await ask(worksheet.frame, {
    name: "remove-entry",
    title: `Remove ${name}?`,
    isDanger: true,
    body: [
      makeElement("p", {}, `In it: ${sayHeld(worksheet.form, series, entry.answers)}.`),
      makeElement(
        "p",
        {},
        "Files that you saved stay where they are. You can take it back until you leave this page.",
      ),
    ],
    yes: "Remove it",
    no: "Keep it",
  });
  if (!isSure) return;
  attempt(page, async () => {
    const putBack = await remove(page, entry);
    await page.refresh();
    const words = `Removed: ${name}.`;
    worksheet.status.say(words);
    offerBack(page, words, putBack);
    // The button that was pressed has gone with its line.
    place.querySelector<HTMLElement>("[data-worksheet-undo] button")?.focus();
  });
}
