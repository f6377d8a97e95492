/** What a document's filler and reader know of the worksheet, free of the page. */

import type { Answers } from "../../answers/answer";
import type { RenamedIds } from "../../answers/renamed-ids";
import type { Question } from "../../form/questions";

export interface Sheet {
  readonly worksheet: string;
  /** Ids that the worksheet had before. */
  readonly was: readonly string[];
  /** What saved copies say they are. */
  readonly format: string;
  readonly questions: readonly Question[];
  /** Ids that its fields had before. */
  readonly renamed: RenamedIds;
}

export interface FilledSheet extends Sheet {
  readonly title: string;
  readonly answers: Answers;
  /** Questions whose answer is left out on purpose, because they are not asked just now. */
  readonly leftOut: readonly string[];
}

/** What every reader gives: the shape of a saved copy, still unchecked. */
export interface SavedCopy {
  readonly format: string;
  readonly version: number;
  readonly worksheet: string;
  readonly answers: Record<string, unknown>;
  /** Questions whose answer the file left out on purpose: blank there is no answer. */
  readonly leftOut?: readonly string[];
}
