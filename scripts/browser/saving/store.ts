import type { Names } from "../storage/worksheet/answer-set";
import type { Saved } from "../storage/worksheet/answer-store";
import type { Backup, Clearing } from "../storage/worksheet/clear-answers";
import type { Change } from "../storage/worksheet/put-answer";
import type { Contents } from "../storage/worksheet/read-contents";
import type { KeptAnswers } from "../storage/worksheet/read-kept";

/** Where a page keeps its answers: the database of this browser, or this tab alone. */
export interface Store {
  readonly names: Names;
  /** Tell whether a newer version of the guide has been here; then nothing may be written. */
  readonly isNewer: boolean;
  /** Read everything, under the ids that it has now. */
  load(): Promise<Contents>;
  /** Save changes, or return undefined if another tab cleared the worksheet. */
  save(filling: string, changes: readonly Change[]): Promise<Saved | undefined>;
  /** Write what is not saved as the page is hidden or left: there may be no other moment. */
  saveLate(filling: string | undefined, changes: readonly Change[]): void;
  /** Delete the hurried copies of these fields, because they are saved, or no longer wanted. */
  forgetLate(fields: Iterable<string>): void;
  /** Take what other pages wrote in a hurry before they died; tell whether there was anything. */
  settle(): Promise<boolean>;
  /** Call back when a page in another tab leaves words that `settle` can take. */
  onLeft(act: () => void): void;
  /** Read what `settle` could not take. */
  readUnsettled(): Promise<Change[]>;
  /** Keep a record that could not be read, and take it from among the answers. */
  setAside(field: string, record: unknown): Promise<boolean>;
  /** Read what is kept but not shown: replaced answers and unreadable records. */
  readKept(): Promise<KeptAnswers>;
  /** Delete everything about the worksheet, with no way back. */
  forgetAll(): Promise<void>;
  /** Delete every answer and begin another filling-in; return what there was. */
  clear(filling: string, how: Clearing, isHistoryIn?: boolean): Promise<Backup>;
  /** Put back what clearing took; what was written since is kept. May be tried again. */
  putBack(backup: Backup, unsaved: readonly Change[], how: Clearing): Promise<void>;
  /** Let go of it for good. */
  close(): void;
}
