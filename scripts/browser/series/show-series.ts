import { isBlank } from "../answers/answer";
import { makeButton, makeElement } from "../dialogs/make-element";
import { findUndos, offerUndo } from "../dialogs/offer-undo";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import { isEntryChosen } from "../storage/choose-entry";
import { saveAll } from "../whose/reload";
import { carryAnswers } from "./entries/carry-answers";
import type { DeclaredSeries } from "./entries/declared-series";
import { readSeries } from "./entries/declared-series";
import { nameEntry } from "./entries/order-entries";
import type { EntryNote } from "./entry-note";
import { takeNote } from "./entry-note";
import { forgetLeft } from "./forget-left";
import type { Entry } from "./list-entries";
import { listEntries } from "./list-entries";
import { goTo, nameSeries, putEntry, removeEntry, takeBack } from "./put-entry";
import { sayCarried, sayHeld } from "./say-held";

const PROBLEM = "series";

/** What all that is shown of the entries is made from. */
interface Shown {
  readonly worksheet: OpenWorksheet;
  readonly keeping: Keeping;
  readonly series: DeclaredSeries;
  readonly entries: readonly Entry[];
}

/** Try a change; where it fails, all is as it was, and the page says so. */
function attempt({ worksheet: { alerts } }: Shown, change: () => Promise<void>): void {
  const act = (): void => {
    alerts.hide(PROBLEM);
    change().catch(() =>
      alerts.show({
        key: PROBLEM,
        title: "Nothing was changed",
        words: ["This page could not save everything just now. Your words are still here."],
        actions: [{ words: "Try again", act }],
        takesFocus: true,
      }),
    );
  };
  act();
}

/** Keep the entry on the page, and show a new one with what goes along. */
async function startNext({ worksheet, keeping, series, entries }: Shown): Promise<void> {
  const { entry, form } = worksheet;
  const database = await keeping.history?.open();
  if (!database || !keeping.isWorking()) throw new Error("This page saves nothing");
  const answers = new Map([...readAnswers(worksheet)]);
  const carried = carryAnswers(answers, series.carry);
  const place = 1 + Math.max(...entries.map((each) => each.place));
  await saveAll(keeping.saver);
  const next = await putEntry(worksheet, database, carried, place);
  const name = nameEntry(series.name, entries.length + 1, "");
  const words = `${name} started.${sayCarried(form, series, carried)}`;
  try {
    await goTo(worksheet, keeping, next, { words, before: entry ?? null });
  } catch (error) {
    await removeEntry(worksheet, database, next);
    throw error;
  }
}

/** Offer to remove again the entry that was just started. */
function offerBack(shown: Shown, { words, before }: EntryNote): void {
  const { worksheet, keeping } = shown;
  const place = findUndos(worksheet.frame);
  if (!place || before === undefined) return;
  const undo = async (): Promise<void> => {
    const isGone = await takeBack(worksheet, keeping);
    const said = isGone ? "Taken back." : "It stays among the others, because you wrote in it.";
    await goTo(worksheet, keeping, before ?? undefined, { words: said });
  };
  offerUndo(place, words, () => attempt(shown, undo));
}

/** Say once what was done on the page before. */
function sayNote(shown: Shown): void {
  const { worksheet } = shown;
  const note = takeNote(worksheet.database, nameSeries(worksheet));
  if (!note || note.words === "") return;
  worksheet.status.say(note.words);
  worksheet.frame.querySelector<HTMLElement>(".worksheet-entry")?.focus({ preventScroll: true });
  offerBack(shown, note);
}

const nameAt = ({ series, entries }: Shown, at: number): string =>
  nameEntry(series.name, at + 1, entries[at]?.date ?? "");

/** Make the list of the other entries, newest first: each opens with a button of its name. */
function listOthers(shown: Shown, own: number): HTMLElement | string {
  const { worksheet, keeping, series, entries } = shown;
  const others = entries.map((entry, at) => ({ entry, at })).filter(({ at }) => at !== own);
  if (others.length === 0) return "";
  const items = others.reverse().map(({ entry, at }) => {
    const name = nameAt(shown, at);
    const open = () =>
      attempt(shown, () => goTo(worksheet, keeping, entry.id, { words: `Opened: ${name}.` }));
    const words = ` ${sayHeld(worksheet.form, series, entry.answers)}`;
    const button = makeButton(name, "worksheet-button-quiet", open);
    return makeElement("li", {}, button, makeElement("span", {}, words));
  });
  const kind = own === entries.length - 1 ? "Earlier" : "Other";
  const summary = makeElement("summary", {}, `${kind} ${series.name}s (${others.length})`);
  return makeElement(
    "details",
    { class: "worksheet-entries" },
    summary,
    makeElement("ul", {}, ...items),
  );
}

/** Make the button that starts the next entry. */
const makeStart = (shown: Shown): HTMLButtonElement =>
  makeButton(shown.series.start, "worksheet-button-main", () =>
    attempt(shown, () => startNext(shown)),
  );

/**
 * Show which entry the page is, the others, and the way to the next, which stands below too.
 *
 * Who has only just begun finds it there alone: nothing may move what they are typing in.
 */
function show(place: HTMLElement, shown: Shown, isBegun: boolean): void {
  const { worksheet, series, entries } = shown;
  const own = entries.findIndex(({ id }) => id === worksheet.entry);
  const name = makeElement("p", { class: "worksheet-entry", tabindex: "-1" });
  if (entries.length > 1) name.dataset.worksheetEntry = "";
  const next = makeStart(shown);
  const below = makeElement("p", { class: "worksheet-series-end" }, makeStart(shown));
  worksheet.form.append(below);
  place.replaceChildren(name, next, listOthers(shown, own));
  const follow = (): void => {
    const answers = readAnswers(worksheet);
    const date = answers.get(series.date);
    name.textContent = nameEntry(series.name, own + 1, typeof date === "string" ? date : "");
    next.hidden = own < entries.length - 1 || [...answers.values()].every(isBlank);
    below.hidden = next.hidden;
    place.hidden = !isBegun || (next.hidden && entries.length === 1);
  };
  for (const event of ["input", "worksheet-shown", "worksheet-edited"]) {
    worksheet.form.addEventListener(event, follow);
  }
  follow();
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
  const entries = await listEntries(worksheet, database, series.date);
  const last = entries.at(-1);
  const isAnyWhere = isEntryChosen(worksheet.database, nameSeries(worksheet));
  const isUsed = worksheet.form.contains(document.activeElement);
  if (last && last.id !== worksheet.entry && !isAnyWhere && !isUsed) {
    return goTo(worksheet, keeping, last.id, { words: "" });
  }
  const shown = { worksheet, keeping, series, entries };
  show(place, shown, isBegun);
  sayNote(shown);
  if (!keeping.store.isNewer) forgetLeft(database, worksheet).catch(() => undefined);
}
