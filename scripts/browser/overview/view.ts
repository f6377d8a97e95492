/** What all that is shown is made from. */

import type { Answers } from "../answers/answer";
import type { DescribedWorksheet } from "./facts/described-worksheet";
import type { Work } from "./facts/list-people";
import type { ToDo } from "./facts/list-to-do";
import type { OverviewPage } from "./overview-page";

/** What the page remembers from one look to the next, until it is left. */
export interface Memory {
  /** Rows that were ticked here: they stay, struck out, and can be opened again. */
  readonly ticked: Map<string, ToDo>;
  /** How many rows are open, as was read last. */
  open: number;
  /** Whose year is drawn, by id. */
  year: string;
  /** What is unfolded, by name. */
  readonly unfolded: Set<string>;
}

export interface View {
  readonly page: OverviewPage;
  readonly worksheets: readonly DescribedWorksheet[];
  /** What is kept, as it is since what was marked here last. */
  work: Work;
  /** Today, as yyyy-mm-dd. */
  readonly today: string;
  readonly memory: Memory;
  /** Whether a newer version of the guide has been here: then nothing may be changed. */
  readonly isReadOnly: boolean;
  /**
   * Show what became of something to do, and leave all else as it is; `answers` are those of its
   * worksheet since. Returns false, and shows nothing, where more has changed than that.
   */
  showMarked(toDo: ToDo, answers: Answers): boolean;
  /** Show anew what is kept, and return once it is shown. */
  look(): Promise<void>;
}
