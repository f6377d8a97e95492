import type { Answers } from "../answers/answer";
import { isSameAnswer } from "../answers/answer";
import { nameDay } from "../answers/clock";
import { handFile } from "../copies/hand-file";
import { nameFile } from "../copies/name-file";
import type { Copy } from "../copies/parse-copy";
import { parseCopy } from "../copies/parse-copy";
import { makeButton, makeElement } from "../dialogs/make-element";
import { makeTold } from "../dialogs/make-told";
import type { Pages } from "../dialogs/turn-pages";
import { turnPages } from "../dialogs/turn-pages";
import { parseKey } from "../relationships/answer-key";
import { stampIds } from "../relationships/file-ids";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Database, EarlierState } from "../storage/open-database";
import type { PageAnswers } from "./bring-back";
import { bringBack } from "./bring-back";
import { removeHistory } from "./forget-history";
import { listEntries, REPLACED } from "./list-entries";
import { listHistory } from "./list-history";
import { sayAnswered, sayDay, sayState } from "./say-state";
import { showState } from "./show-state";
import { tellApart } from "./tell-apart";

const TITLE = "Earlier versions";
const KEPT =
  "This browser keeps a few: how the worksheet stood at the end of a day on which you changed " +
  "it, and before you cleared it or took answers from a file. Words that another tab replaced " +
  "are here too.";
const NONE =
  "There is no earlier version yet. One is kept at the end of each day on which you change " +
  "something, and before you clear the worksheet or take answers from a file.";

interface Opened {
  readonly states: readonly EarlierState[];
  /** Until when, at the longest, those from before a clearing stay. */
  readonly until: Date | undefined;
}

/** Read the states, the newest first. */
async function readHistory(
  database: Database,
  ids: readonly string[],
  leavingMs: number,
): Promise<Opened> {
  const reading = database.transaction(["history", "superseded", "worksheets"]);
  const replaced = reading.objectStore("superseded").index("worksheet");
  const [found, kept, ...abouts] = await Promise.all([
    listHistory(reading.objectStore("history"), ids),
    Promise.all(ids.map((id) => replaced.getAll(id))),
    ...ids.map((id) => reading.objectStore("worksheets").get(id)),
  ]);
  const cleared = abouts.flatMap((about) => about?.leaving ?? []).map(({ since }) => since);
  return {
    states: listEntries(
      found.map(([, state]) => state),
      kept.flat(),
    ),
    until: cleared.length > 0 ? new Date(Math.max(...cleared) + leavingMs) : undefined,
  };
}

/** Read a state like a file; one that is too large for that can still be saved as a copy. */
function readState(
  worksheet: OpenWorksheet,
  { worksheet: key, answers }: EarlierState,
): Copy | undefined {
  try {
    const { worksheet: id } = parseKey(key);
    const saved = { format: worksheet.format, version: 1, worksheet: id, answers };
    return parseCopy(saved, worksheet, String);
  } catch {
    return undefined;
  }
}

function saveState(worksheet: OpenWorksheet, { answers, day, at }: EarlierState): string {
  const { id, format } = worksheet;
  const copy = { format, version: 1, worksheet: id, ...stampIds(worksheet), answers };
  const text = `${JSON.stringify(copy, null, 2)}\n`;
  const file = new Blob([text], { type: "application/json" });
  return handFile(`${nameFile(worksheet, day || nameDay(new Date(at)))}.json`, file);
}

const makeButtons = (...buttons: readonly Node[]) =>
  makeElement("div", { class: "worksheet-buttons" }, ...buttons);
const makeMain = (words: string, act: () => void) =>
  makeButton(words, "worksheet-button worksheet-button-main", act);
const makeOther = (words: string, act: () => void) => makeButton(words, "worksheet-button", act);
const makeDanger = (words: string, act: () => void) =>
  makeButton(words, "worksheet-button worksheet-button-danger", act);
const say = (words: string) => makeElement("p", {}, words);

/** One sitting with the history of a worksheet. */
class Sitting {
  readonly #pages: Pages;

  constructor(
    readonly worksheet: OpenWorksheet,
    readonly page: PageAnswers,
    readonly opened: Opened,
    readonly removeAll: () => Promise<void>,
  ) {
    this.#pages = turnPages(worksheet.frame, "earlier-versions");
  }

  #isSame(copy: Copy | undefined): boolean {
    const [then, now] = [copy?.answers ?? [], this.page.read()];
    return copy !== undefined && isSameAnswer(Object.fromEntries(then), Object.fromEntries(now));
  }

  /** Turn to the list of all states. */
  list(): void {
    const { states, until } = this.opened;
    const close = makeOther("Close", () => this.#pages.close());
    if (states.length === 0) {
      this.#pages.turn(TITLE, say(NONE), makeButtons(close));
      return;
    }
    const remove = makeDanger("Remove all earlier versions", () => this.askToRemove());
    this.#pages.turn(
      TITLE,
      say(KEPT),
      ...(until
        ? [say(`Those from before you cleared it go after ${sayDay(nameDay(until))}.`)]
        : []),
      makeElement("ul", { class: "worksheet-history" }, ...this.#makeItems(states)),
      makeButtons(close, remove),
    );
  }

  /** Make the list's items, the newest first; each says what tells it from the one above it. */
  #makeItems(states: readonly EarlierState[]): HTMLElement[] {
    let newer: Answers = this.page.read();
    return states.map((state, at) => {
      const copy = readState(this.worksheet, state);
      const isReplaced = state.why === REPLACED;
      const isSame = !isReplaced && this.#isSame(copy);
      const words = `${sayState(state)}: ${sayAnswered(state)}`;
      const id = `worksheet-history-${at}`;
      const button = makeOther(isSame ? `${words}, the same as now` : words, () =>
        this.look(state),
      );
      const others: Answers = isReplaced ? new Map() : newer;
      const apart = copy ? tellApart(this.worksheet, copy.answers, others) : "";
      if (copy && !isReplaced) newer = copy.answers;
      if (apart === "") return makeElement("li", {}, button);
      button.setAttribute("aria-describedby", id);
      return makeElement("li", {}, button, makeElement("p", { id }, apart));
    });
  }

  /** Turn to one state: what it says, and what can be done with it. */
  look(state: EarlierState): void {
    const { worksheet, page } = this;
    const name = sayState(state);
    const copy = readState(worksheet, state);
    const said = makeTold();
    const save = makeOther("Back it up", () => {
      const words = `A back-up is on its way to your downloads: ${saveState(worksheet, state)}`;
      said.textContent = words;
      worksheet.status.say(words);
    });
    const list = makeOther("Back to the list", () => this.list());
    const close = makeOther("Close", () => this.#pages.close());
    if (!copy) {
      const words = say("It holds more than this page can show. You can back it up.");
      this.#pages.turn(name, words, makeButtons(save, list, close), said);
      return;
    }
    // Of words that were replaced, nothing else is to change.
    const isReplaced = state.why === REPLACED;
    const whole = isReplaced
      ? { ...copy, answers: new Map([...page.read(), ...copy.answers]) }
      : copy;
    const shown = showState(worksheet, whole, page.read());
    const bring = makeMain(isReplaced ? "Use these words" : "Bring this version back", () => {
      this.#pages.close();
      bringBack(worksheet, page, whole, name);
    });
    const isSame = this.#isSame(whole);
    this.#pages.turn(
      name,
      say(sayDiffering(shown.differing, isSame)),
      ...describeRest(copy),
      shown.list,
      makeButtons(...(isSame ? [] : [bring]), save, list, close),
      said,
    );
  }

  /** Turn to the question whether all are to go. */
  askToRemove(): void {
    const remove = makeDanger("Remove them", () => {
      this.removeAll().then(
        () => this.#turnToEmpty(),
        () => this.#pages.turn(TITLE, say("They could not be removed. Try again."), back()),
      );
    });
    const back = () => makeButtons(makeOther("Back to the list", () => this.list()));
    this.#pages.turn(
      "Remove all earlier versions?",
      say("They are deleted from this browser. This cannot be undone. What is on the page stays."),
      makeButtons(
        remove,
        makeOther("Keep them", () => this.list()),
      ),
    );
  }

  #turnToEmpty(): void {
    const close = makeOther("Close", () => this.#pages.close());
    this.#pages.turn(TITLE, say("All earlier versions are removed."), makeButtons(close));
  }
}

function sayDiffering(count: number, isSame: boolean): string {
  if (isSame) return "It says the same as the page now.";
  const words = count === 1 ? "1 answer differs" : `${count} answers differ`;
  return `${words} from what is on the page now. Nothing changes until you choose.`;
}

/** Say what else the state holds: nothing is dropped or kept without a word. */
function describeRest({ unasked, unreadable }: Copy): HTMLElement[] {
  const lines: string[] = [];
  if (unasked.size > 0) {
    lines.push(
      "It also holds answers to questions that this worksheet does not ask. They are kept.",
    );
  }
  if (unreadable.length > 0) {
    lines.push("Some of its answers could not be read. What the page says there stays.");
  }
  return lines.map(say);
}

/**
 * Show the history of a worksheet, to look at, bring back, save as a file or remove.
 *
 * `ids` are all that the worksheet has had. Rejects where the browser cannot read them.
 */
export async function showHistory(
  worksheet: OpenWorksheet,
  page: PageAnswers,
  database: Database,
  leavingMs: number,
): Promise<void> {
  const ids = [worksheet.names.worksheet, ...worksheet.names.was];
  const opened = await readHistory(database, ids, leavingMs);
  new Sitting(worksheet, page, opened, () => removeHistory(database, ids)).list();
}
