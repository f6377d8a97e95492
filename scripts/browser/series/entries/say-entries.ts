import { sayCount } from "../../answers/say-count";

/** How much is answered of how many questions that are asked. */
export interface AnsweredCount {
  readonly answered: number;
  readonly asked: number;
}

/**
 * Say how far something is: “2 of 12 answered”, and where it has several entries “3 sessions, 2 of
 * 12 answered in the last”. `name` is what one entry is called; the count is that of the last.
 */
export function sayEntries(
  count: AnsweredCount,
  entries: number,
  name: string | undefined,
): string {
  const answered = `${count.answered} of ${count.asked} answered`;
  if (entries < 2 || name === undefined) return answered;
  return `${sayCount(entries, name)}, ${answered} in the last`;
}
