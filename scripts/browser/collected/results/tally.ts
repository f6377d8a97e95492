import type { CollectedQuestion } from "../../collecting/file/collected-questions";
import { isTyped } from "../../collecting/file/collected-questions";
import type { ReadFile } from "../../collecting/file/read-collected";
import { isEnough } from "./is-enough";

/** What many people together answered to a question. */
export interface Tally {
  readonly question: CollectedQuestion;
  /** How many answered it. */
  readonly answered: number;
  /** How many chose each option, in their order; nothing of a question that people type in. */
  readonly counts: readonly number[];
  /** Of a rating, the number in the middle. */
  readonly median: number | undefined;
  /** Whether enough people answered; of those who hold the same as others, none counts for it. */
  readonly isShown: boolean;
  /** What people typed. */
  readonly texts: readonly string[];
}

/** Return the number in the middle, or half-way between the two that are. */
export function findMedian(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const [lower, upper] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}

type Answered = Pick<ReadFile, "answers">;

const listAnswers = (id: string, files: readonly Answered[]): (readonly string[])[] =>
  files.flatMap(({ answers }) => {
    const answer = answers.get(id);
    return answer === undefined ? [] : [answer];
  });

/** Count what the files answer to a question; `different` are those that hold not the same. */
export function tally(
  question: CollectedQuestion,
  files: readonly Answered[],
  different: readonly Answered[] = files,
): Tally {
  const given = listAnswers(question.id, files);
  const chosen = given.flat();
  const isRating = question.kind === "scale";
  return {
    question,
    answered: given.length,
    counts: question.options.map(({ id }) => chosen.filter((each) => each === id).length),
    median: isRating ? findMedian(chosen.map(Number)) : undefined,
    isShown: isTyped(question) || isEnough(listAnswers(question.id, different).length),
    texts: isTyped(question) ? chosen : [],
  };
}
