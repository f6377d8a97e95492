/** What a tab keeps on a shared computer: in its own storage, which goes with the tab. */

import type { StoredAnswer } from "./open-database";
import { keepText, listNames, readText, removeText } from "./site-storage";
import { nameStored } from "./stored-names";

/** An answer that is no longer shown, or a record that could not be read. */
export interface KeptInTab {
  readonly field: string;
  readonly value: unknown;
}

/** Everything that the tab keeps of one worksheet. */
export interface TabAnswers {
  /** Which filling-in it is: clearing the worksheet begins another. */
  readonly filling: string;
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly superseded: readonly KeptInTab[];
  readonly aside: readonly KeptInTab[];
  /** Whether all of it stands in a file that the person took away. */
  readonly isInFile: boolean;
}

/** What stands in the tab where nothing does. */
export const NOTHING: TabAnswers = {
  filling: "",
  answers: {},
  superseded: [],
  aside: [],
  isInFile: true,
};

/** Tell whether this tab keeps answers to itself; a blocked storage keeps nothing. */
export function isTabOnly(database: string): boolean {
  try {
    return readText("tab", nameStored("this_tab", { database })) !== null;
  } catch {
    return false;
  }
}

/** Keep answers in this tab only from now on; throws where the tab keeps nothing. */
export function beginTabOnly(database: string): void {
  keepText("tab", nameStored("this_tab", { database }), "yes");
}

/** Forget what this tab kept, and keep answers in the browser again from the next page on. */
export function endTabOnly(database: string): void {
  for (const worksheet of listTabWorksheets(database)) {
    removeText("tab", nameStored("tab_answers", { database, worksheet }));
  }
  removeText("tab", nameStored("this_tab", { database }));
}

/** Read what the tab keeps of a worksheet; throws where that is damaged, or storage is blocked. */
export function readTab(database: string, worksheet: string): TabAnswers {
  const text = readText("tab", nameStored("tab_answers", { database, worksheet }));
  return text === null ? NOTHING : { ...NOTHING, ...JSON.parse(text) };
}

/** Keep a worksheet's answers in the tab; throws QuotaExceededError where there is no room. */
export function keepTab(database: string, worksheet: string, kept: TabAnswers): void {
  keepText("tab", nameStored("tab_answers", { database, worksheet }), JSON.stringify(kept));
}

/** List the worksheets of which the tab keeps something, by id. */
export function listTabWorksheets(database: string): string[] {
  const start = nameStored("tab_answers", { database, worksheet: "" });
  return listNames("tab")
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length));
}
