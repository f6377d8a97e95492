import { isBlank } from "../answers/answer";
import { nameToday } from "../answers/clock";
import { isWholeDay } from "../answers/whole-day";
import { makeButton, makeElement } from "../dialogs/make-element";
import { findUndos, offerUndo } from "../dialogs/offer-undo";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import { isEntryChosen } from "../storage/choose-entry";
import { readSeries } from "./entries/declared-series";
import { nameEntry } from "./entries/order-entries";
import { forgetLeft } from "./forget-left";
import type { EntryNote } from "./kept/entry-note";
import { takeNote } from "./kept/entry-note";
import { listEntries } from "./kept/list-entries";
import { goTo, nameSeries, takeBack } from "./kept/put-entry";
import { listOthers } from "./list-others";
import { showRatings } from "./ratings/show-ratings";
import type { SeriesPage } from "./series-page";
import { attempt } from "./series-page";
import { startNext } from "./start-entry";

/** Offer to remove again the entry that was just started. */
function offerBack(page: SeriesPage, { words, before }: EntryNote): void {
  const { worksheet, keeping } = page;
  const place = findUndos(worksheet.frame);
  if (!place || before === undefined) return;
  const undo = async (): Promise<void> => {
    const isGone = await takeBack(worksheet, keeping);
    const said = isGone
      ? "Taken back."
      : "It stays among the others, because something was added to it.";
    await goTo(worksheet, keeping, before ?? undefined, { words: said });
  };
  offerUndo(place, words, () => attempt(page, undo));
}

/** Say once what was done on the page before. */
function sayNote(page: SeriesPage): void {
  const { worksheet } = page;
  const note = takeNote(worksheet.database, nameSeries(worksheet));
  if (!note || note.words === "") return;
  worksheet.status.say(note.words);
  // The browser shows where the page before was scrolled to, as to its foot, where the next begins.
  window.scrollTo({ top: 0, behavior: "instant" });
  worksheet.frame.querySelector<HTMLElement>(".worksheet-entry")?.focus({ preventScroll: true });
  offerBack(page, note);
}

/** Make the button that starts the next entry. */
const makeStart = (page: SeriesPage): HTMLButtonElement =>
  makeButton(page.series.start, "worksheet-button-main", () =>
    attempt(page, () => startNext(page)),
  );

/**
 * Show which entry the page is, the others, and the way to the next, which stands below too.
 *
 * Who has only just begun finds it there alone: nothing may move what they are typing in.
 */
function show(place: HTMLElement, page: SeriesPage, isBegun: boolean, signal: AbortSignal): void {
  const { worksheet, series, entries } = page;
  const own = entries.findIndex(({ id }) => id === worksheet.entry);
  const name = makeElement("p", { class: "worksheet-entry", tabindex: "-1" });
  if (entries.length > 1) name.dataset.worksheetEntry = "";
  const next = makeStart(page);
  const below = makeElement("p", { class: "worksheet-series-end" }, makeStart(page));
  worksheet.form.append(below);
  signal.addEventListener("abort", () => below.remove());
  place.replaceChildren(name, next, listOthers(page, own));
  const follow = (): void => {
    const answers = readAnswers(worksheet);
    const date = answers.get(series.date);
    name.textContent = nameEntry(series.name, own + 1, typeof date === "string" ? date : "");
    // While its own day is to come, the next one is not what most people want.
    const isToCome = typeof date === "string" && isWholeDay(date) && date > nameToday();
    next.className = `worksheet-button${isToCome ? "" : "-main"}`;
    next.hidden = own < entries.length - 1 || [...answers.values()].every(isBlank);
    below.hidden = next.hidden;
    place.hidden = !isBegun || (next.hidden && entries.length === 1);
  };
  for (const event of ["input", "worksheet-shown", "worksheet-edited"]) {
    worksheet.form.addEventListener(event, follow, { signal });
  }
  follow();
  const readShown = () =>
    entries.map((entry, at) =>
      at === own ? { ...entry, answers: readAnswers(worksheet) } : entry,
    );
  showRatings(worksheet, place, series.name, readShown, signal);
}

/**
 * Show the entries of the series above the form.
 *
 * A browser that was killed may have forgotten which entry was open: then it is the last one.
 */
export async function showSeries(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  isBegun: boolean,
): Promise<void> {
  const place = worksheet.frame.querySelector<HTMLElement>("[data-worksheet-entries]");
  const series = readSeries(worksheet);
  const database = await keeping.history?.open();
  if (!place || !series || !database) return;
  let shown = new AbortController();
  const read = async (): Promise<SeriesPage> => {
    const entries = await listEntries(worksheet, database, series.date);
    return { worksheet, keeping, database, series, entries, refresh };
  };
  const refresh = async (isKnown = isBegun): Promise<void> => {
    const page = await read();
    shown.abort();
    shown = new AbortController();
    show(place, page, isKnown, shown.signal);
  };
  const page = await read();
  const last = page.entries.at(-1);
  const isAnyWhere = isEntryChosen(worksheet.database, nameSeries(worksheet));
  const isUsed = worksheet.form.contains(document.activeElement);
  if (last && last.id !== worksheet.entry && !isAnyWhere && !isUsed) {
    return goTo(worksheet, keeping, last.id, { words: "" });
  }
  show(place, page, isBegun, shown.signal);
  const follow = () => void refresh(true).catch(() => undefined);
  worksheet.form.addEventListener("worksheet-arrived", follow);
  sayNote(page);
  if (!keeping.store.isNewer) forgetLeft(database, worksheet).catch(() => undefined);
}
