import { nameToday } from "../answers/clock";
import { makeElement } from "../dialogs/make-element";
import { afterPaint } from "../lazy/after-paint";
import { giveWay } from "../lazy/give-way";
import { isNewer, openToRead, wrapDatabase } from "../storage/open-database";
import { rememberAny } from "../storage/remember-last";
import { nameStored } from "../storage/stored-names";
import { collectEntries } from "./facts/collect-entries";
import type { DescribedWorksheet } from "./facts/described-worksheet";
import { countToDo, listLasting, listPeople } from "./facts/list-people";
import { nameToDo } from "./facts/list-to-do";
import { loadWorksheets } from "./facts/load-worksheets";
import type { Kept } from "./facts/read-dump";
import { readDump } from "./facts/read-dump";
import { takeEarly } from "./facts/read-early";
import { keepFocus } from "./keep-focus";
import type { OverviewPage } from "./overview-page";
import { showDates } from "./show-dates";
import { showMarked } from "./show-marked";
import { showNext } from "./show-next";
import { addCards, showPeople } from "./show-people";
import { showToDo } from "./show-to-do";
import { showYear } from "./show-year";
import type { Memory, View } from "./view";

const NEWER = "newer";
const FIRST_CARDS = 4;
const MORE_CARDS = 8;
const memory: Memory = { ticked: new Map(), open: 0, year: "", unfolded: new Set() };

/** Tells that nothing could be read, and offers to try it again. */
type Tell = (error: unknown) => void;

/** Read everything, and whether a newer version of the guide has been here. */
async function read(name: string): Promise<(Kept & { isNewer: boolean }) | undefined> {
  const early = await takeEarly();
  const database = early
    ? wrapDatabase(early.database)
    : await openToRead(nameStored("answers", { database: name }));
  if (!database) return undefined;
  try {
    return { ...(await readDump(database, name, early?.stores)), isNewer: isNewer(database) };
  } finally {
    database.close();
  }
}

/** Remember what is unfolded, in whatever is shown. */
function rememberFold({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement)) return;
  const name = target.dataset.overviewFold;
  if (name === undefined) return;
  if (target.open) memory.unfolded.add(name);
  else memory.unfolded.delete(name);
}

/** The parts of what is shown, each with its place. */
interface Parts {
  readonly next: HTMLElement | undefined;
  readonly people: HTMLElement;
  readonly toDo?: HTMLElement | undefined;
  readonly year?: HTMLElement | undefined;
  readonly dates?: HTMLElement | undefined;
}

const list = (...parts: readonly (HTMLElement | undefined)[]): HTMLElement[] =>
  parts.flatMap((part) => part ?? []);

/** Put what is shown into the page, and leave focus where it was. */
function put(shown: HTMLElement, { next, people, toDo, year, dates }: Parts): void {
  const columns = makeElement(
    "div",
    { class: "overview-columns" },
    makeElement("div", {}, ...list(people, toDo)),
    makeElement("div", {}, ...list(year, dates)),
  );
  keepFocus(shown, () => shown.replaceChildren(...list(next), columns));
  // It does not bubble; added again, it stays one.
  shown.addEventListener("toggle", rememberFold, { capture: true });
}

/** Say that a newer version has been here: what is kept can be read, and not changed. */
function tellNewer({ alerts }: OverviewPage, isNewer: boolean): void {
  if (!isNewer) {
    alerts.hide(NEWER);
    return;
  }
  alerts.show({
    key: NEWER,
    title: "A newer version of this guide has been here",
    words: [
      "What you keep is shown as far as this version knows it. Load this page again to change anything.",
    ],
    topic: "page",
  });
}

async function make(
  page: OverviewPage,
  worksheets: readonly DescribedWorksheet[],
  kept: Kept & { isNewer: boolean },
  { look, tell }: { readonly look: number; readonly tell: Tell },
): Promise<View> {
  const all = collectEntries(kept, worksheets);
  await giveWay();
  const work = listPeople(kept.relationships, all, worksheets);
  const view: View = {
    page,
    worksheets,
    work,
    today: nameToday(),
    memory,
    isReadOnly: kept.isNewer,
    // What is looked at anew meanwhile was perhaps read before the mark was there.
    showMarked: (toDo, answers) => look === looks && showMarked(view, toDo, answers),
    look: () => showOverview(page, tell).catch(tell),
  };
  return view;
}

/** Make the list of what is to do, and remember how much of it is open. */
function listToDo(view: View): HTMLElement | undefined {
  memory.open = countToDo(view.work);
  // What was opened again elsewhere is no longer done.
  for (const each of listLasting(view.work).flatMap(({ toDo }) => toDo)) {
    memory.ticked.delete(nameToDo(each));
  }
  return showToDo(view);
}

/** Make all parts, and give way between them. */
async function makeParts(view: View): Promise<Parts> {
  const [next, people] = [showNext(view), showPeople(view)];
  await giveWay();
  const toDo = listToDo(view);
  await giveWay();
  return { next, people, toDo, year: showYear(view), dates: showDates(view) };
}

/**
 * Of many people show at once what a screen holds; the rest joins it below, a little at a time.
 *
 * Returns false where that is no longer wanted.
 */
async function showBySteps(view: View, isWanted: () => boolean): Promise<boolean> {
  const { shown } = view.page;
  const people = showPeople(view, FIRST_CARDS);
  put(shown, { next: showNext(view), people });
  view.page.enter("shown");
  const beside = people.parentElement?.nextElementSibling;
  const { length } = listLasting(view.work);
  const groups = Array.from({ length: Math.ceil(length / MORE_CARDS) }, (_, at) => at * MORE_CARDS);
  const steps = [
    () => beside?.append(...list(showYear(view))),
    ...groups.map((at) => () => addCards(view, people, FIRST_CARDS + at, MORE_CARDS)),
    () => people.after(...list(listToDo(view))),
    () => beside?.append(...list(showDates(view))),
  ];
  for (const step of steps) {
    await afterPaint();
    if (!isWanted()) return false;
    step();
  }
  return true;
}

let looks = 0;
let newest: Promise<void> = Promise.resolve();

/** Read and show, unless that is asked for again meanwhile: then the later one shows. */
async function show(page: OverviewPage, look: number, tell: Tell): Promise<void> {
  const [kept, worksheets] = await Promise.all([read(page.database), loadWorksheets(page.list)]);
  if (look !== looks) return newest;
  if (!kept) return page.enter("empty");
  const view = await make(page, worksheets, kept, { look, tell });
  if (look !== looks) return newest;
  tellNewer(page, kept.isNewer);
  const { people, ended, nobody, own } = view.work;
  if (people.length + ended.length + own.length === 0 && !nobody) return page.enter("empty");
  const isWanted = () => look === looks;
  if (page.shown.hidden && people.length > FIRST_CARDS) {
    if (!(await showBySteps(view, isWanted))) return newest;
  } else {
    const parts = await makeParts(view);
    if (!isWanted()) return newest;
    put(page.shown, parts);
    page.enter("shown");
  }
  // Who kept answers before the guide remembered this has the way back from now on.
  rememberAny();
}

/**
 * Show what this browser keeps; where that is nothing, the page says how to begin.
 *
 * Rejects where it cannot be read. `tell` is for later, when what is shown looks anew by itself.
 */
export function showOverview(page: OverviewPage, tell: Tell): Promise<void> {
  looks += 1;
  newest = show(page, looks, tell);
  return newest;
}
