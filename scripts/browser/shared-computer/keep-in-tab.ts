import { choose } from "../dialogs/ask";
import { makeElement } from "../dialogs/make-element";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import { makeName } from "../storage/make-name";
import type { StoredAnswer } from "../storage/open-database";
import type { TabAnswers } from "../storage/tab-answers";
import { beginTabOnly, endTabOnly, keepTab } from "../storage/tab-answers";
import type { Change } from "../storage/worksheet/put-answer";

type Way = "move" | "leave";

const paragraph = (words: string) => makeElement("p", {}, words);

const ABOUT = [
  "From now on, what you write stays in this tab: on every worksheet that you open in it, and " +
    "through a reload. When you close the tab, it is gone. Back up before that. In a private " +
    "window it goes in any case when you close the window.",
  "A browser can bring back a tab that was closed a moment ago. So choose “Remove all from this device” " +
    "before you leave a computer that others use.",
];

/** Ask what is to become of what this browser holds already. */
function askWay({ frame, isEmpty, canMove }: Asked): Promise<Way | undefined> {
  const title = "Keep your answers in this tab only?";
  const body = ABOUT.map(paragraph);
  const otherwise = "Change nothing";
  const name = "shared-computer";
  if (isEmpty) {
    const ways = [{ words: "Keep in this tab only", way: "move" as const }];
    return choose(frame, { name, title, body, ways, otherwise });
  }
  body.push(
    paragraph(
      "There are answers to this worksheet already. Move them if they are yours: they go into " +
        "this tab, and no longer stay on this device, nor do their earlier versions. If they are somebody else’s, leave them: " +
        "this tab then begins empty.",
    ),
    paragraph("Answers to other worksheets stay on this device as they are."),
  );
  const move = { words: "Move them into this tab", way: "move" as const };
  const leave = { words: "Leave them on this device", way: "leave" as const };
  const ways = [move, leave].filter(({ way }) => canMove[way]);
  return choose<Way>(frame, { name, title, body, ways, otherwise });
}

interface Asked {
  readonly frame: HTMLElement;
  readonly isEmpty: boolean;
  readonly canMove: Readonly<Record<Way, boolean>>;
}

/** Gather what the tab is to keep: what is saved, with what is on the page and is not. */
async function gather(worksheet: OpenWorksheet, { store, saver }: Keeping): Promise<TabAnswers> {
  const answers = new Map<string, StoredAnswer>();
  const page = [...worksheet.unasked, ...readAnswers(worksheet)];
  for (const [field, value] of page) answers.set(field, { value, revision: 1 });
  // A page that has read nothing yet, because the database hangs, has no more than its own words.
  const isBegun = saver.isBegun();
  // The last words of another tab that has died would be deleted with the rest.
  const settling = isBegun ? store.settle() : Promise.resolve();
  const left = await settling.then(
    (): Change[] => [],
    () => store.readUnsettled(),
  );
  const contents = isBegun ? await store.load() : undefined;
  for (const [field, record] of contents?.answers ?? []) answers.set(field, record as StoredAnswer);
  for (const { field, edit: _, ...change } of [...left, ...saver.listUnsaved()]) {
    answers.set(field, change);
  }
  const kept = contents ? await store.readKept() : { superseded: [], aside: [] };
  return {
    filling: makeName(),
    answers: Object.fromEntries(answers),
    superseded: kept.superseded.map(({ field, value }) => ({ field, value })),
    aside: kept.aside.map(({ field, value }) => ({ field, value })),
    isInFile: false,
  };
}

/** Move a worksheet from the database into the tab; where that fails, all is as it was. */
async function move(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const { database, id } = worksheet;
  const kept = await gather(worksheet, keeping);
  const isWorking = keeping.isWorking();
  try {
    // In the tab nobody is known: the worksheet is there once.
    keepTab(database, id, kept);
    // Before anything is deleted, for the tab may have no room even for this.
    beginTabOnly(database);
    keeping.stop();
    if (keeping.saver.isBegun()) await keeping.store.forgetAll();
  } catch (error) {
    endTabOnly(database);
    if (isWorking) keeping.resume();
    throw error;
  }
}

/**
 * Keep answers in this tab only, from now on and on every worksheet, if the person says so.
 *
 * The page is loaded again then, so that nothing on it still knows the database. Where the tab
 * has no room, or the database does not let go, nothing changes and this throws.
 */
export async function keepInTab(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const { store, saver } = keeping;
  await saver.flush();
  const isUnsaved = saver.listUnsaved().length > 0;
  const isEmpty =
    saver.held.size === 0 && readAnswers(worksheet).size + worksheet.unasked.size === 0;
  const way = await askWay({
    frame: worksheet.frame,
    isEmpty,
    // What is only on the page cannot be left on the device; what is newer cannot be taken off it.
    canMove: { move: !store.isNewer, leave: !isUnsaved },
  });
  if (way === undefined) return;
  if (way === "move" && !isEmpty) await move(worksheet, keeping);
  else beginTabOnly(worksheet.database);
  keeping.tell();
  keeping.close();
  window.location.reload();
}
