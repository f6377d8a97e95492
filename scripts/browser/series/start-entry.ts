import type { Answers } from "../answers/answer";
import { leadAway } from "../lazy/lead-away";
import { saveAll } from "../saving/save-all";
import { readAnswers } from "../session/open-worksheet";
import { carryAnswers } from "./entries/carry-answers";
import { nameEntry } from "./entries/order-entries";
import { goTo, putEntry, putNext, removeEntry } from "./kept/put-entry";
import { sayCarried } from "./say-held";
import type { SeriesPage } from "./series-page";
import { checkWriting } from "./series-page";

/** Show an entry that has just begun; where that fails, it is as if it had not. */
async function show(page: SeriesPage, entry: string, words: string): Promise<void> {
  const { worksheet, keeping, database } = page;
  try {
    await goTo(worksheet, keeping, entry, { words, before: worksheet.entry ?? null });
  } catch (error) {
    await removeEntry(worksheet, database, entry);
    throw error;
  }
}

/** Keep the entry on the page, and show a new one with these answers in it. */
export async function startEntry(
  page: SeriesPage,
  answers: Answers,
  place: number,
  words: string,
): Promise<void> {
  const { worksheet, keeping, database } = page;
  checkWriting(page);
  await saveAll(keeping.saver);
  await show(page, await putEntry(worksheet, database, answers, place), words);
}

/** Start the next entry, with what goes along; where there is one by now, show that. */
export const startNext = leadAway(async (page: SeriesPage): Promise<void> => {
  const { worksheet, keeping, database, series, entries } = page;
  checkWriting(page);
  await saveAll(keeping.saver);
  const { carry, date } = series;
  const carried = carryAnswers(readAnswers(worksheet), carry);
  const last = Math.max(...entries.map(({ place }) => place));
  const origin = { from: worksheet.names.worksheet, carry, last, date };
  const { entry, number } = await putNext(worksheet, database, carried, origin);
  if (number !== undefined) {
    const words = `${nameEntry(series.name, number, "")} is there already.`;
    return goTo(worksheet, keeping, entry, { words });
  }
  const name = nameEntry(series.name, entries.length + 1, "");
  await show(page, entry, `${name} started.${sayCarried(worksheet.form, series, carried)}`);
});
