import { PartProblem } from "../lazy/load-part";
import type { OpenWorksheet } from "../session/open-worksheet";

interface Unmade {
  /** Names the alert. */
  readonly key: string;
  readonly title: string;
  readonly error: unknown;
  readonly tryAgain: () => void;
  readonly saveCopy: () => void;
}

/** Say that a file or a text could not be made from the answers, which are where they were. */
export function tellUnmade({ alerts }: OpenWorksheet, unmade: Unmade): void {
  const { key, title, error, tryAgain, saveCopy } = unmade;
  const unloaded =
    "Something that it needs could not be loaded. Perhaps you are offline, or this guide was " +
    "changed a moment ago.";
  alerts.show({
    key,
    title,
    words: [
      ...(error instanceof PartProblem ? [unloaded] : []),
      "Your answers are still on this page. “Back up” works all the same.",
    ],
    actions: [
      { words: "Try again", act: tryAgain },
      { words: "Back up", act: saveCopy },
    ],
    takesFocus: true,
  });
}
