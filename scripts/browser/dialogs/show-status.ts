import { isClockRunning, nameTime } from "../answers/clock";
import { makeElement } from "./make-element";
import { isSaidBeside } from "./offer-undo";

/** A state of saving: the words that always show, and what follows where there is room. */
type Words = readonly [short: string, more: string];

/** The states of saving, in the words that people read: in this browser, or in this tab alone. */
const WORDS = {
  device: {
    quiet: ["", ""],
    saving: ["", ""],
    saved: ["Saved", " in this browser"],
    empty: ["Nothing to save yet.", ""],
    unsaved: ["Not saved", " in this browser"],
  },
  tab: {
    quiet: ["", ""],
    saving: ["", ""],
    saved: ["Kept", " in this tab only"],
    empty: ["Nothing to keep yet.", ""],
    unsaved: ["Not kept", " in this tab"],
  },
} as const satisfies Record<string, Record<string, Words>>;

export type SaveState = keyof (typeof WORDS)["device"];

export interface Status {
  /** Show a state of saving. */
  show(state: SaveState): void;
  /** Call back right before "saved" is said; who finds then that it is not so shows another state. */
  onClaim(look: () => void): void;
  /** Say at once what the person has just done, such as "Objective 2 removed". */
  say(words: string): void;
}

const SETTLED_MS = 350;
const SAID_MS = 4000;

const makeWords = ([short, more]: Words): Node[] => [
  makeElement("b", {}, short),
  makeElement("span", { class: "worksheet-status-more" }, more),
];

/**
 * Show and announce how saving goes, in the page's one role=status.
 *
 * The text is always true: it goes as soon as something is typed, and comes back once typing has
 * paused and everything is in the database. A screen reader hears "Saved" after the first save and
 * after a failure, which an alert tells; otherwise aria-live is off while the text changes.
 */
export function showStatus(
  place: HTMLElement,
  frame: HTMLElement,
  where: keyof typeof WORDS = "device",
): Status {
  let state: SaveState = "quiet";
  let savedAt = "";
  let isChanged = false;
  // The first time, and after a failure, it is news that everything is saved.
  let isNews = true;
  let saidUntil = 0;
  let timer: number | undefined;
  let look = (): void => undefined;

  const write = (nodes: readonly (Node | string)[], words: string, isAnnounced: boolean): void => {
    if (place.textContent === words) return;
    place.setAttribute("aria-live", isAnnounced ? "polite" : "off");
    place.replaceChildren(...nodes);
  };

  const writeState = (): void => {
    delete frame.dataset.worksheetSaying;
    const [short, more]: Words = WORDS[where][state];
    const words: Words = [short, state === "saved" && savedAt ? `${more}, ${savedAt}` : more];
    const isAnnounced = state === "saved" && isChanged && isNews;
    if (isAnnounced) isNews = false;
    write(makeWords(words), words.join(""), isAnnounced);
  };

  const settle = (): void => {
    window.clearTimeout(timer);
    const wait = state === "saved" ? SETTLED_MS : 0;
    timer = window.setTimeout(
      () => {
        if (state === "saved") look();
        writeState();
      },
      Math.max(wait, saidUntil - performance.now()),
    );
  };

  /** Note when what changed here was saved; what was found when the page opened has no time. */
  const note = (next: SaveState): void => {
    if (next === "saving") isChanged = true;
    if (next === "unsaved") isNews = true;
    if (next !== "saved" || state === "saved" || !isChanged) return;
    savedAt = isClockRunning() ? nameTime() : "";
  };

  return {
    onClaim(act) {
      look = act;
    },
    show(next) {
      note(next);
      state = next;
      frame.dataset.worksheetState = next;
      if (performance.now() < saidUntil || next === "saved") settle();
      else {
        window.clearTimeout(timer);
        writeState();
      }
    },
    say(words) {
      saidUntil = performance.now() + SAID_MS;
      frame.dataset.worksheetSaying = "";
      write([words], words, true);
      // Whoever offers to take it back does so at once, with the same words.
      queueMicrotask(() => {
        if (isSaidBeside(frame, words)) frame.dataset.worksheetSaying = "beside";
      });
      settle();
    },
  };
}
