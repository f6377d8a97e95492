/** What two people settle between them, beside the answers of the worksheet: as it is stored. */

import type { Answer } from "../../answers/answer";

/**
 * What it is called among the answers of its worksheet: no question can have two underscores.
 *
 * Standing there, it goes wherever they go: into files and back, from one person to another, into a
 * tab of its own, away as they are cleared and back again.
 */
export const AGREEMENT_ID = "agreement__record";

/** Answers by the ids of their questions. */
export type AnswerSet = Readonly<Record<string, Answer>>;

/** What the other one wrote, as their file said it. */
export interface Theirs {
  readonly answers: AnswerSet;
  /** Whose it is: as signed, or as the relationship is called, or "". */
  readonly name: string;
  /** The day on which their file was saved, yyyy-mm-dd, or "". */
  readonly saved: string;
}

/** Which of the two holds. */
export type Take = "mine" | "theirs" | "both" | "own" | "left-out";
export const TAKES: readonly Take[] = ["mine", "theirs", "both", "own", "left-out"];

/** What was chosen for one option of a checklist, or for one row. */
export interface PartChoice {
  readonly take: Take;
  /** What both wrote instead, where that was chosen: any plain JSON. */
  readonly own?: unknown;
}

/** What was chosen for one question; finer choices stand below it, by option or row. */
export interface Choice extends Partial<PartChoice> {
  readonly parts?: Readonly<Record<string, PartChoice>>;
}

/** The name and the date that somebody typed to say that they agree. */
export interface Signed {
  /** The id of the signature, or of the role where the worksheet has none. */
  readonly field: string;
  readonly name: string;
  /** As typed: mostly yyyy-mm-dd. */
  readonly date: string;
}

/** What was agreed, all of it. It may wait for the other one to sign. */
export interface Agreed {
  /** The day of the last signature, yyyy-mm-dd. */
  readonly day: string;
  /** The day on which this was recorded, yyyy-mm-dd; none in records of before. */
  readonly recorded?: string;
  readonly signatures: readonly Signed[];
  readonly answers: AnswerSet;
}

/** All that is kept of it. What changed from one agreement to the next is computed. */
export interface Agreement {
  readonly theirs?: Theirs;
  /** The answers of this side as the comparison began; never lost. */
  readonly mine?: AnswerSet;
  /** By the ids of questions; one that is not settled is not there. */
  readonly choices: Readonly<Record<string, Choice>>;
  /** The oldest first. */
  readonly agreed: readonly Agreed[];
}

export const NO_AGREEMENT: Agreement = { choices: {}, agreed: [] };
