import { sayDate } from "../../answers/date-parts";
import { choose } from "../../dialogs/ask";
import { makeElement } from "../../dialogs/make-element";

/** Where a file of a series opens: on the page, in another entry, in one of its own. */
export type EntryWay = "here" | "there" | "own";

export interface EntryQuestion {
  readonly frame: HTMLElement;
  /** What an entry is called, such as "session". */
  readonly name: string;
  /** The whole days, or "". */
  readonly page: string;
  readonly file: string;
  /** What the other entry of that day is called; "" where there is none. */
  readonly there: string;
  /** Whether the one on the page is of that day. */
  readonly isSameDay: boolean;
}

/** Say which days the two sides are of. */
function sayDays({ name, page, file, isSameDay }: EntryQuestion): string {
  if (isSameDay) return `The file is of a ${name} on ${sayDate(file)}, and so is this page.`;
  const own = page === "" ? "" : `; on the page is that of ${sayDate(page)}`;
  return `The file is of the ${name} on ${sayDate(file)}${own}.`;
}

/** Ask in which entry a file opens; undefined on *Cancel*. What keeps them apart stands first. */
export function askEntry(question: EntryQuestion): Promise<EntryWay | undefined> {
  const { frame, name, there, isSameDay } = question;
  const own = { words: "Open it as its own", way: "own" } as const;
  const other = { words: `Open it in ${there}`, way: "there" } as const;
  const here = { words: "Into this one", way: "here", isQuiet: true } as const;
  const apart = there === "" ? [own] : [other, { ...own, isQuiet: true }];
  return choose<EntryWay>(frame, {
    name: "which-entry",
    title: isSameDay ? `Is this the same ${name}?` : `This file is of another ${name}`,
    body: [
      makeElement("p", {}, sayDays(question)),
      makeElement("p", {}, "Nothing has been changed yet."),
    ],
    ways: [...apart, here],
    otherwise: "Cancel",
  });
}
