/** What all that is shown is made from. */

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
  readonly work: Work;
  /** Today, as yyyy-mm-dd. */
  readonly today: string;
  readonly memory: Memory;
  /** Whether a newer version of the guide has been here: then nothing may be changed. */
  readonly isReadOnly: boolean;
  /** Show anew what is kept, and return once it is shown. */
  look(): Promise<void>;
}
