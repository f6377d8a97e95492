/** Worksheets as the site describes them to scripts, away from their pages. */

import type { DescribedDate } from "../../calendar/events/described-date";
import type { Condition, Conditions } from "../../form/asked";
import type { Carry } from "../../series/entries/carry-answers";

/** A question: what it waits for, and the ids that it had before. */
export interface AskedQuestion {
  readonly id: string;
  readonly when?: Condition;
  readonly was?: readonly string[];
}

/** Rows that stand in a list of all worksheets; a column by every id that it has and had. */
export interface ListedRows {
  readonly from: readonly string[];
  /** What one row is called, such as "promise". */
  readonly name: string;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** The words of options, by column and by id. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A date that matters beyond its worksheet. */
export interface ListedDate {
  readonly field: string;
  readonly name: string;
  readonly year?: "begins" | "ends";
  /** The series whose first entry it is the date of, until that is begun. */
  readonly firstOf?: string;
}

export interface DescribedOverview {
  /** The name of its line, such as "Sessions". */
  readonly name: string;
  readonly toDo?: ListedRows;
  readonly aims?: ListedRows;
  readonly dates?: readonly ListedDate[];
  readonly large?: boolean;
}

export interface DescribedWorksheet {
  readonly id: string;
  readonly was?: readonly string[];
  readonly title: string;
  readonly noun: string;
  /** Whether its answers are one's own, the same whoever one works with. */
  readonly isOwn?: boolean;
  /** Whether it is what closes a relationship well. */
  readonly closes?: boolean;
  readonly asked: readonly AskedQuestion[];
  readonly signatures?: readonly string[];
  readonly series?: { readonly date: string; readonly name: string; readonly start: string };
  readonly carry?: readonly Carry[];
  readonly overview?: DescribedOverview;
  readonly calendar?: readonly DescribedDate[];
}

/** List what some questions of a worksheet wait for. */
export const listConditions = ({ asked }: DescribedWorksheet): Conditions =>
  new Map(asked.flatMap(({ id, when }) => (when ? [[id, when] as const] : [])));
