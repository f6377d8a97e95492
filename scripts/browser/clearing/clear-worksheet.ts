import { LIMITS, sayDays } from "../answers/limits";
import { ask } from "../dialogs/ask";
import { makeElement } from "../dialogs/make-element";
import { findUndos } from "../dialogs/offer-undo";
import { showUndo } from "../dialogs/show-undo";
import type { Keeping } from "../saving/keeping";
import { showUnsaved } from "../saving/show-unsaved";
import { chooseRival } from "../session/choose-rival";
import { emptyFields } from "../session/empty-fields";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import { isRetiredShown } from "../session/retired";
import { takeAnswers } from "../session/take-answers";
import { makeName } from "../storage/make-name";
import type { Backup } from "../storage/worksheet/clear-answers";
import { CLEARING } from "../storage/worksheet/clear-answers";
import type { Change } from "../storage/worksheet/put-answer";

/** What the dialog asks and the page says, for the whole worksheet and for the page alone. */
const WORDS = {
  kept: {
    asked: "is removed from this page.",
    done: "Every answer in this worksheet was cleared.",
  },
  whole: {
    asked: "is removed from this page and from this browser.",
    done: "Every answer in this worksheet was cleared.",
  },
  page: {
    asked: "is removed from this page only. What this browser saved earlier is not touched.",
    done: "Only this page was emptied. What this browser saved earlier is not touched.",
  },
} as const;

const BACK = "Your answers are back.";
const PROBLEM = "clear";

/** Empty the page, with the database as it is; return how to take it back. */
function clearPage(worksheet: OpenWorksheet, { saver }: Keeping): () => Promise<void> {
  const shown = readAnswers(worksheet);
  const unasked = new Map(worksheet.unasked);
  // Or an empty page would be written over what was saved, once the database answers.
  saver.forget();
  worksheet.unasked.clear();
  emptyFields(worksheet);
  return async () => takeAnswers(worksheet, shown, unasked);
}

/** Empty the database and then the page; return how to take it back. */
async function clearAll(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  isHistoryIn: boolean,
): Promise<() => Promise<void>> {
  const { saver, store, history } = keeping;
  await saver.flush();
  if (!isHistoryIn) await history?.keepPage("clear");
  const filling = makeName();
  const backup = await store.clear(filling, CLEARING, isHistoryIn);
  const unsaved = saver.listUnsaved();
  beginAnew(worksheet, keeping, filling);
  worksheet.status.show("empty");
  return () => putBack(worksheet, keeping, backup, unsaved);
}

function beginAnew(worksheet: OpenWorksheet, { saver, tell }: Keeping, filling: string): void {
  saver.forget();
  saver.filling = filling;
  saver.known.clear();
  saver.held.clear();
  worksheet.unasked.clear();
  emptyFields(worksheet);
  tell();
}

/** Put back what the database held, and then what only the page held, to be saved at last. */
async function putBack(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  backup: Backup,
  unsaved: readonly Change[],
): Promise<void> {
  await keeping.saver.flush();
  await keeping.store.putBack(backup, keeping.saver.listUnsaved(), CLEARING);
  const since = keeping.saver.listUnsaved();
  beginAnew(worksheet, keeping, backup.filling);
  await keeping.look();
  showUnsaved(worksheet, unsaved);
  for (const { field, value } of since) chooseRival(worksheet, field, value);
}

/** Make the box to tick where nothing is to stay in this browser, and the words that lead to it. */
function makeTick(): { tick: HTMLInputElement; nodes: Node[] } {
  const tick = makeElement("input", { type: "checkbox" });
  const words = makeElement(
    "p",
    {},
    `For ${sayDays(LIMITS.historyAfterClearingDays)} this browser keeps what you clear, ` +
      "under “Earlier versions”. " +
      "If somebody else uses this browser, remove that too.",
  );
  const label = makeElement("label", { class: "worksheet-tick" }, tick);
  label.append("Remove earlier versions too, so that nothing of it stays in this browser");
  return { tick, nodes: [words, label] };
}

function askToClear(
  worksheet: OpenWorksheet,
  asked: string,
  more: readonly Node[],
): Promise<boolean> {
  // Which of several entries it is, where there are several
  const entry = worksheet.frame.querySelector("[data-worksheet-entry]")?.textContent;
  return ask(worksheet.frame, {
    name: "clear",
    title: "Clear this worksheet?",
    isDanger: true,
    body: [
      makeElement(
        "p",
        {},
        `Every answer in “${worksheet.title}” ${asked} ` +
          "Files that you saved stay where they are.",
      ),
      ...(isRetiredShown(worksheet)
        ? [makeElement("p", {}, "Your answers from an earlier version of it go too.")]
        : []),
      ...(entry ? [makeElement("p", {}, `Only this one goes: ${entry}. The others stay.`)] : []),
      ...more,
      makeElement("p", {}, "You can take it back until you leave this page."),
    ],
    yes: "Clear this worksheet",
    no: "Keep my answers",
  });
}

/** Offer to take it back, and again if that fails: the answers are nowhere else by then. */
function offerBack(
  worksheet: OpenWorksheet,
  place: HTMLElement,
  done: string,
  undo: () => Promise<void>,
): void {
  const { alerts, status } = worksheet;
  const fail = () => {
    offerBack(worksheet, place, done, undo);
    alerts.show({
      key: PROBLEM,
      title: "Your answers could not be put back yet",
      words: ["They are kept while this page is open. Choose Undo again."],
      takesFocus: true,
    });
  };
  const takeBack = () => {
    alerts.hide(PROBLEM);
    undo().then(() => status.say(BACK), fail);
    worksheet.frame.querySelector<HTMLElement>('[data-worksheet-action="clear"]')?.focus();
  };
  showUndo(place, done, takeBack);
}

/** Clear the whole worksheet, after asking, and offer to take it back until the page is left. */
export async function clearWorksheet(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const { alerts, status } = worksheet;
  const place = findUndos(worksheet.frame);
  const run = async (): Promise<void> => {
    const isWorking = keeping.isWorking();
    const { tick, nodes } = makeTick();
    const isKeeping = isWorking && keeping.history !== undefined;
    const { asked, done } = WORDS[isKeeping ? "kept" : isWorking ? "whole" : "page"];
    const isSure = await askToClear(worksheet, asked, isKeeping ? nodes : []);
    if (!isSure || !place) return;
    // The answer was to another question, if saving has begun or stopped meanwhile.
    if (keeping.isWorking() !== isWorking) return run();
    const undo = isWorking
      ? await clearAll(worksheet, keeping, tick.checked)
      : clearPage(worksheet, keeping);
    const all = tick.checked ? `${done} So were its earlier versions.` : done;
    alerts.hide(PROBLEM);
    status.say(all);
    offerBack(worksheet, place, all, undo);
  };
  const act = () => run().catch(fail);
  const fail = (): void =>
    alerts.show({
      key: PROBLEM,
      title: "The worksheet could not be cleared",
      words: ["The browser did not let go of what it had saved. Nothing was changed."],
      actions: [{ words: "Try again", act: () => void act() }],
      takesFocus: true,
    });
  await act();
}
