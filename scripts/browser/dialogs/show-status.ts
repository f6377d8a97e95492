/** The states of saving, in the words that people read: on this device, or in this tab alone. */
const WORDS = {
  device: {
    quiet: "",
    saving: "",
    saved: "Saved on this device",
    empty: "No saved work in this browser. Start writing, or open a saved copy.",
    unsaved: "Not saved on this device",
  },
  tab: {
    quiet: "",
    saving: "",
    saved: "Kept in this tab only",
    empty: "Nothing is kept in this tab yet. Start writing, or open a saved copy.",
    unsaved: "Not kept in this tab",
  },
} as const;

export type SaveState = keyof (typeof WORDS)["device"];

export interface Status {
  /** Show a state of saving. */
  show(state: SaveState): void;
  /** Say at once what the person has just done, such as "Objective 2 removed". */
  say(words: string): void;
}

const SETTLED_MS = 350;
const SAID_MS = 4000;
const BETWEEN_ANNOUNCEMENTS_MS = 10_000;

/**
 * Show and announce how saving goes, in the page's one role=status.
 *
 * The text is always true: it goes as soon as something is typed, and comes back once typing has
 * paused and everything is in the database. A screen reader hears it at most once in 10 s: in
 * between, aria-live is off while the text changes.
 */
export function showStatus(
  place: HTMLElement,
  frame: HTMLElement,
  where: keyof typeof WORDS = "device",
): Status {
  let state: SaveState = "quiet";
  let announced = Number.NEGATIVE_INFINITY;
  let saidUntil = 0;
  let timer: number | undefined;

  const write = (words: string, isUrgent: boolean): void => {
    if (place.textContent === words) return;
    const isAnnounced = isUrgent || performance.now() - announced >= BETWEEN_ANNOUNCEMENTS_MS;
    place.setAttribute("aria-live", isAnnounced ? "polite" : "off");
    place.textContent = words;
    if (isAnnounced && words !== "") announced = performance.now();
  };

  const settle = (): void => {
    window.clearTimeout(timer);
    const wait = state === "saved" ? SETTLED_MS : 0;
    timer = window.setTimeout(
      () => write(WORDS[where][state], false),
      Math.max(wait, saidUntil - performance.now()),
    );
  };

  return {
    show(next) {
      state = next;
      frame.dataset.worksheetState = next;
      if (performance.now() < saidUntil) settle();
      else if (next === "saved") settle();
      else {
        window.clearTimeout(timer);
        write(WORDS[where][next], false);
      }
    },
    say(words) {
      saidUntil = performance.now() + SAID_MS;
      write(words, true);
      settle();
    },
  };
}
