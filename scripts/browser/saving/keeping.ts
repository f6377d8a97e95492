import type { KeptHistory } from "../history/keep-history";
import type { Files } from "../history/remember-files";
import type { Saver } from "./saver";
import type { Store } from "./store";
import type { Trouble } from "./tell-trouble";

/** How a worksheet's answers are kept, for what else the page does with them. */
export interface Keeping {
  readonly store: Store;
  readonly saver: Saver;
  readonly trouble: Trouble;
  /** The second safeguard: history, and what stands in files. A tab of its own has neither. */
  readonly history: KeptHistory | undefined;
  readonly files: Files | undefined;
  /** Resolves once what was kept is on the page, or it is known that nothing is. */
  readonly begun: Promise<void>;
  /** Tell whether answers go into the database at all. */
  isWorking(): boolean;
  /** Tell whether the page has let go of the database for good. */
  isClosed(): boolean;
  /** Write from now on what is typed. */
  resume(): void;
  /** Write nothing more: what is on the page does not belong into the database. */
  stop(): void;
  /** Write nothing more for good, and let go of the database. */
  close(): void;
  /** Write and look no more until `resume`, because the person went on in another tab. */
  rest(): void;
  /** Look into the database and show what is newer. */
  look(): Promise<void>;
  /** Tell other tabs that something changed. */
  tell(): void;
}
