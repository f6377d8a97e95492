import type { Answers } from "../answers/answer";
import { leadAway } from "../lazy/lead-away";
import { readAnswers } from "../session/open-worksheet";
import { saveAll } from "../whose/reload";
import type { Carry } from "./entries/carry-answers";
import { carryAnswers } from "./entries/carry-answers";
import { nameEntry } from "./entries/order-entries";
import { findStarted, goTo, putEntry, removeEntry } from "./kept/put-entry";
import { sayCarried } from "./say-held";
import type { SeriesPage } from "./series-page";
import { checkWriting } from "./series-page";

/** Keep the entry on the page, and show a new one with these answers in it: `carry` says whence. */
export async function startEntry(
  page: SeriesPage,
  answers: Answers,
  place: number,
  words: string,
  carry: readonly Carry[] = [],
): Promise<void> {
  const { worksheet, keeping, database } = page;
  checkWriting(page);
  await saveAll(keeping.saver);
  const origin = { from: worksheet.names.worksheet, carry };
  const entry = await putEntry(worksheet, database, answers, place, origin);
  try {
    await goTo(worksheet, keeping, entry, { words, before: worksheet.entry ?? null });
  } catch (error) {
    await removeEntry(worksheet, database, entry);
    throw error;
  }
}

/** Start the next entry, with what goes along; where another tab did, show that one. */
export const startNext = leadAway(async (page: SeriesPage): Promise<void> => {
  const { worksheet, keeping, database, series, entries } = page;
  const carried = carryAnswers(readAnswers(worksheet), series.carry);
  const last = Math.max(...entries.map((each) => each.place));
  const name = nameEntry(series.name, entries.length + 1, "");
  const started = await findStarted(worksheet, database, last, carried);
  if (started !== undefined) {
    return goTo(worksheet, keeping, started, { words: `${name} was started already.` });
  }
  const words = `${name} started.${sayCarried(worksheet.form, series, carried)}`;
  await startEntry(page, carried, last + 1, words, series.carry);
});
