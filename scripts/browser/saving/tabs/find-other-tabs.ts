/** What tabs with the same worksheet say to each other. */
type Said = "who is here?" | "here" | "gone" | "mine";

interface Message {
  readonly worksheet: string;
  readonly said: Said;
}

/** What a page does as it hears of the others. */
export interface Meeting {
  /** Another tab has the worksheet open too. */
  onFound(): void;
  /** As far as this page knows, no other tab has it open any more. */
  onAlone(): void;
  /** Another tab wants to be the only one; resolves to whether this page lets go. */
  onTaken(): Promise<boolean>;
}

export interface OtherTabs {
  /** Ask the others to let go. */
  takeOver(): void;
  /** Be there again, after having let go. */
  comeBack(): void;
}

// Long enough for a busy tab to answer; one that crashed or sleeps never does.
const PATIENCE_MS = 400;

// What a tab says as it closes may get lost, so who has heard of another asks again.
const AGAIN_MS = 2000;

/** Call back when the page opens, comes back to the front, or out of the browser's memory. */
function onComing(act: () => void): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") act();
  });
  window.addEventListener("pageshow", ({ persisted }) => persisted && act());
  act();
}

/**
 * Find out whether the same worksheet is open in another tab.
 *
 * A page asks when it opens and when someone comes back to it. Pages only talk, and store nothing:
 * a tab that crashed leaves no trace of having been open.
 */
export function findOtherTabs(channel: string, worksheet: string, meeting: Meeting): OtherTabs {
  const others = new BroadcastChannel(`${channel} tabs`);
  const say = (said: Said) => others.postMessage({ worksheet, said } satisfies Message);
  let hasLetGo = false;
  let timer: number | undefined;
  const ask = (): void => {
    window.clearTimeout(timer);
    if (hasLetGo) return;
    timer = window.setTimeout(meeting.onAlone, PATIENCE_MS);
    say("who is here?");
  };
  const letGo = async (): Promise<void> => {
    hasLetGo = await meeting.onTaken();
    if (!hasLetGo) say("here");
  };
  const hear: Record<Said, () => void> = {
    "who is here?": () => hasLetGo || say("here"),
    here() {
      window.clearTimeout(timer);
      if (hasLetGo) return;
      timer = window.setTimeout(ask, AGAIN_MS);
      meeting.onFound();
    },
    gone: ask,
    mine: () => void letGo(),
  };
  others.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.worksheet === worksheet) hear[data.said]?.();
  });
  window.addEventListener("pagehide", () => say("gone"));
  onComing(ask);
  return {
    takeOver: () => say("mine"),
    comeBack() {
      hasLetGo = false;
      ask();
    },
  };
}
