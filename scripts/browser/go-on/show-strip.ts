import { nameToday } from "../answers/clock";
import { loadWorksheets } from "../overview/facts/load-worksheets";
import { makeWork } from "../overview/facts/make-work";
import { readDump } from "../overview/facts/read-dump";
import { addressFor, chooseTarget } from "../overview/link-worksheet";
import { openToRead } from "../storage/open-database";
import { forgetLast, readLast } from "../storage/remember-last";
import { nameStored } from "../storage/stored-names";
import type { Thing } from "./find-thing";
import { findThing } from "./find-thing";
import { sayThing } from "./say-thing";

/** Find what to go on with; what it reads, it changes nothing of. */
async function find(name: string, list: string, today: string): Promise<Thing | undefined> {
  const database = await openToRead(nameStored("answers", { database: name }));
  if (!database) return undefined;
  try {
    const [kept, worksheets] = await Promise.all([readDump(database, name), loadWorksheets(list)]);
    return findThing(makeWork(kept, kept.relationships, worksheets), readLast(), today);
  } finally {
    database.close();
  }
}

/** Take the strip away, and the room that was kept for it. */
export const hideStrip = (): void => document.documentElement.classList.remove("has-kept");

/** Tell whether it is the entry of a day to come that is not begun yet: another stands on its page. */
const isToBegin = ({ worksheet, entry, next }: Thing): boolean =>
  worksheet.series !== undefined && next !== "" && entry !== undefined && entry.date !== next;

/** Fill the strip; where nothing is kept any more, it goes, and the next page keeps no room for it. */
export async function showStrip(strip: HTMLElement): Promise<void> {
  const { goOn: database = "", goOnList = "", goOnWorksheets = "" } = strip.dataset;
  const today = nameToday();
  const thing = await find(database, goOnList, today);
  if (!thing) {
    forgetLast();
    hideStrip();
    return;
  }
  const said = sayThing(thing, today);
  for (const [hook, words] of Object.entries(said)) {
    const place = strip.querySelector(`[data-go-on-${hook}]`);
    if (place) place.textContent = words;
  }
  const link = strip.querySelector<HTMLAnchorElement>("[data-go-on-link]");
  if (!link) return;
  const place = { database, worksheets: goOnWorksheets };
  const overview = strip.querySelector<HTMLAnchorElement>("[data-go-on-overview]");
  // Such an entry is begun on the page of one's own work.
  link.href = isToBegin(thing) && overview ? overview.href : addressFor(place, thing);
  link.setAttribute("aria-label", `Go on: ${said.title}`);
  // So the page knows it at once.
  link.onclick = () => chooseTarget(place, thing);
  strip.dataset.goOnState = "shown";
}
