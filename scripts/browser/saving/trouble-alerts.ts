import type { Alert } from "../dialogs/show-alert";

type Act = () => void;
type Action = NonNullable<Alert["actions"]>[number];

/** What every page with trouble offers. */
export interface WaysOut {
  readonly copy: Action;
  readonly reload: Action;
}

/** Tell whether the browser has no room left. */
export const isFull = (error: unknown): boolean =>
  (error as Error | null)?.name === "QuotaExceededError";

/** What is wrong with keeping answers, in plain words, and what to do: each has a way out. */
export const TROUBLE_ALERTS = {
  nothingKept: ({ copy }: WaysOut): Alert => ({
    key: "memory",
    title: "Nothing is being saved in this browser",
    words: [
      "The browser does not let this page keep anything, perhaps because cookies are blocked " +
        "or this is a private window. You can write and print. Back up before you leave.",
    ],
    actions: [copy],
  }),

  blocked: ({ copy }: WaysOut): Alert => ({
    key: "blocked",
    title: "Another tab is in the way",
    words: ["An older version of this guide is open in another tab. Close that tab."],
    actions: [copy],
  }),

  updated: ({ copy, reload }: WaysOut, isAllSaved: boolean): Alert => ({
    key: "updated",
    title: "This guide was updated in another tab",
    words: isAllSaved
      ? [
          "What you wrote up to now is saved. What you write from now on is not, " +
            "until you load this page again.",
        ]
      : [
          "Your newest answers are still on this page, but not saved in this browser. " +
            "Back up now. This page saves nothing more until you load it again.",
        ],
    actions: isAllSaved ? [reload, copy] : [copy, reload],
  }),

  newer: ({ copy, reload }: WaysOut): Alert => ({
    key: "newer",
    title: "These answers were saved by a newer version of this guide",
    words: [
      "You can read them and back them up. What you change on this page is not saved. " +
        "Load the page again to get the newer version.",
    ],
    actions: [reload, copy],
  }),

  cleared: ({ copy }: WaysOut, empty: Act, keep: Act, isGiven: boolean): Alert => ({
    key: "cleared",
    title: isGiven
      ? "These answers are for somebody else now"
      : "This worksheet was cleared in another tab",
    words: ["What you see and write here is no longer being saved. What would you like to do?"],
    actions: [
      { words: "Empty this page too", act: empty },
      { words: "Save what is here again", act: keep },
      copy,
    ],
  }),

  removed: ({ copy }: WaysOut, empty: Act, keep: Act): Alert => ({
    key: "removed",
    title: "This browser removed what was saved",
    words: [
      "Perhaps someone deleted the data of this site. What you see and write here is still " +
        "on this page, but not saved in this browser. What would you like to do?",
    ],
    actions: [
      { words: "Save what is here again", act: keep },
      { words: "Empty this page", act: empty },
      copy,
    ],
  }),

  taken: ({ copy }: WaysOut, goOn: Act): Alert => ({
    key: "taken",
    title: "You went on with this worksheet in another tab",
    words: [
      "What you wrote here is saved. What you write here from now on is not, " +
        "until you choose “Go on here”.",
    ],
    actions: [{ words: "Go on here", act: goOn }, copy],
  }),

  saveFailed: ({ copy }: WaysOut, error: unknown, isTabOnly: boolean): Alert => ({
    key: "save-failed",
    title: isFull(error)
      ? `This ${isTabOnly ? "tab" : "browser"} has no room left`
      : "This browser could not save",
    words: [
      "Your newest answers are still on this page, but not " +
        `${isTabOnly ? "kept in this tab" : "saved in this browser"}. ` +
        "Back up now. The page goes on trying.",
    ],
    actions: [copy],
  }),

  deviceCleared: ({ copy, reload }: WaysOut): Alert => ({
    key: "device-cleared",
    title: "All was removed from this device in another tab",
    words: [
      "What you see and write here is on this page only, and is no longer saved. Back up " +
        "if you want to keep it. To begin anew, load this page again.",
    ],
    actions: [copy, { ...reload, words: "Load this page again, empty" }],
  }),
};
