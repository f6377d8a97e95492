/** What a document's filler and reader know of the worksheet, free of the page. */

import type { Agreement } from "../../agreeing/record/agreement";
import type { Answers } from "../../answers/answer";
import type { LeftOver } from "../../answers/left-over";
import type { RenamedIds } from "../../answers/renamed-ids";
import type { Question } from "../../form/questions";
import type { FileIds } from "../../relationships/file-ids";

export interface Sheet {
  readonly worksheet: string;
  /** Ids that the worksheet had before. */
  readonly was: readonly string[];
  /** What back-ups say they are. */
  readonly format: string;
  readonly questions: readonly Question[];
  /** Ids that its fields had before. */
  readonly renamed: RenamedIds;
}

/** What a reader knows of a document before it reads its answers. */
export interface ReadSheet extends Sheet {
  /** What it says itself of agreements: no words of anybody's. */
  readonly said?: readonly string[];
}

export interface FilledSheet extends Sheet, FileIds {
  readonly title: string;
  readonly answers: Answers;
  /** Questions that are left out on purpose: not asked just now, private, or outside the part that goes. */
  readonly leftOut: readonly string[];
  /** Those that hold an answer, and are not asked just now. */
  readonly hidden: readonly string[];
  /** Those asked that hold an answer for its writer alone, whether it is left out or not. */
  readonly private: readonly string[];
  /** Those that hold an answer outside the part that goes. */
  readonly others: readonly string[];
  /** What was agreed, where anything was; the document carries it. */
  readonly agreement?: Agreement | undefined;
  /** When it is saved, as `stampFile` has it; without it the same answers give the same bytes. */
  readonly saved?: string;
}

/** One of several entries that a document holds, in the shape in which a back-up lists them. */
export interface SavedEntry {
  /** Its id; none where the document has lost it. */
  readonly entry?: string;
  /** The how many-th it is, from the oldest; none for that. */
  readonly place?: number;
  readonly answers: Record<string, unknown>;
}

/**
 * What every reader gives: the shape of a back-up, still unchecked.
 *
 * Answers hold what a person wrote even where the form does not offer it: a choice, a scale or a
 * column that is none of its options has the person's own words, and a tick that is neither yes nor
 * no stands in its checklist as `option: mark`. The form shows each beside its question.
 */
export interface SavedCopy extends FileIds {
  readonly format: string;
  readonly version: number;
  readonly worksheet: string;
  readonly answers: Record<string, unknown>;
  /** Where the document holds several entries: the place of the newest, and all others. */
  readonly place?: number;
  readonly entries?: readonly SavedEntry[];
  /** When it was saved last, as the file says. */
  readonly saved?: string;
  /** Questions whose answer the file left out on purpose: blank there is no answer. */
  readonly leftOut?: readonly string[];
  /** Words outside the answers; they are shown, and no file with such words is "the same". */
  readonly leftOver?: readonly LeftOver[];
  /** What else is to be said of the file, each a whole sentence. */
  readonly notes?: readonly string[];
  /** Why not all of the file could be read, in whole sentences: it is never taken as if whole. */
  readonly damage?: string;
  /** Ids of questions for which the file has no place at all: blank there means nothing. */
  readonly absent?: readonly string[];
  /** Other worksheets that the file holds, by id. */
  readonly alsoHolds?: readonly string[];
}
