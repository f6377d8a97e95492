import { nameToday } from "../answers/clock";
import { makeElement } from "../dialogs/make-element";
import { giveWay } from "../lazy/give-way";
import { isNewer, openToRead } from "../storage/open-database";
import { rememberAny } from "../storage/remember-last";
import { nameStored } from "../storage/stored-names";
import { collectEntries } from "./facts/collect-entries";
import type { DescribedWorksheet } from "./facts/described-worksheet";
import { listPeople } from "./facts/list-people";
import { loadWorksheets } from "./facts/load-worksheets";
import type { Kept } from "./facts/read-dump";
import { readDump } from "./facts/read-dump";
import type { OverviewPage } from "./overview-page";
import { showDates } from "./show-dates";
import { showNext } from "./show-next";
import { showPeople } from "./show-people";
import { showToDo } from "./show-to-do";
import { showYear } from "./show-year";
import { nameToDo } from "./tick-row";
import type { Memory, View } from "./view";

const NEWER = "newer";
const FIRST_CARDS = 4;
const memory: Memory = { ticked: new Map(), open: 0, year: "", unfolded: new Set() };

/** Read everything, and whether a newer version of the guide has been here. */
async function read(name: string): Promise<(Kept & { isNewer: boolean }) | undefined> {
  const database = await openToRead(nameStored("answers", { database: name }));
  if (!database) return undefined;
  try {
    return { ...(await readDump(database, name)), isNewer: isNewer(database) };
  } finally {
    database.close();
  }
}

/** Remember what is unfolded. */
function followFolds(shown: HTMLElement): void {
  for (const details of shown.querySelectorAll<HTMLDetailsElement>("[data-overview-fold]")) {
    const name = details.dataset.overviewFold ?? "";
    details.addEventListener("toggle", () => {
      if (details.open) memory.unfolded.add(name);
      else memory.unfolded.delete(name);
    });
  }
}

/** Put what is shown into the page, and leave focus where it was. */
function put(shown: HTMLElement, parts: readonly (HTMLElement | undefined)[]): void {
  const focused = shown.contains(document.activeElement) ? document.activeElement : null;
  const key = (focused as HTMLElement | null)?.dataset.overviewKey;
  const [next, people, toDo, year, dates] = parts.map((part) => (part ? [part] : []));
  shown.replaceChildren(
    ...(next ?? []),
    makeElement(
      "div",
      { class: "overview-columns" },
      makeElement("div", {}, ...(people ?? []), ...(toDo ?? [])),
      makeElement("div", {}, ...(year ?? []), ...(dates ?? [])),
    ),
  );
  followFolds(shown);
  if (key === undefined) return;
  const again = [...shown.querySelectorAll<HTMLElement>("[data-overview-key]")];
  again.find(({ dataset }) => dataset.overviewKey === key)?.focus({ preventScroll: true });
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
): Promise<View> {
  await giveWay();
  const all = collectEntries(kept, worksheets);
  await giveWay();
  const work = listPeople(kept.relationships, all, worksheets);
  const toDo = [...work.people, ...(work.nobody ? [work.nobody] : [])].flatMap((each) => each.toDo);
  memory.open = toDo.length;
  // What was opened again elsewhere is no longer done.
  for (const each of toDo) memory.ticked.delete(nameToDo(each));
  return {
    page,
    worksheets,
    work,
    today: nameToday(),
    memory,
    isReadOnly: kept.isNewer,
    look: () => showOverview(page),
  };
}

/** Of many people show at once what a screen holds: the rest stands below it, a moment later. */
function showFirst(view: View): void {
  const people = showPeople(view, FIRST_CARDS);
  put(view.page.shown, [showNext(view), people, undefined, showYear(view)]);
  view.page.enter("shown");
}

let looks = 0;
let newest: Promise<void> = Promise.resolve();

/** Read and show, unless that is asked for again meanwhile: then the later one shows. */
async function show(page: OverviewPage, look: number): Promise<void> {
  const [kept, worksheets] = await Promise.all([read(page.database), loadWorksheets(page.list)]);
  if (look !== looks) return newest;
  if (!kept) return page.enter("empty");
  const view = await make(page, worksheets, kept);
  if (look !== looks) return newest;
  tellNewer(page, kept.isNewer);
  const { people, ended, nobody, own } = view.work;
  if (people.length + ended.length + own.length === 0 && !nobody) return page.enter("empty");
  if (page.shown.hidden && people.length > FIRST_CARDS) {
    showFirst(view);
    // Painted, before the rest is made.
    await giveWay();
  }
  const parts: (HTMLElement | undefined)[] = [];
  for (const showPart of [showNext, showPeople, showToDo, showYear, showDates]) {
    await giveWay();
    parts.push(showPart(view));
  }
  if (look !== looks) return newest;
  put(page.shown, parts);
  page.enter("shown");
  // Who kept answers before the guide remembered this has the way back from now on.
  rememberAny();
}

/** Show what this browser keeps; where that is nothing, the page says how to begin. */
export function showOverview(page: OverviewPage): Promise<void> {
  looks += 1;
  newest = show(page, looks);
  return newest;
}
