/** What a person wrote, free of the page: the shapes that files and the database hold. */

export type Row = Readonly<Record<string, string>>;
export type Answer = string | Row | readonly string[] | readonly Row[];
export type Answers = Map<string, Answer>;

/** Tell whether there is nothing in an answer that a person wrote. */
export function isBlank(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer === "") return true;
  if (typeof answer !== "object") return false;
  return Object.values(answer).every(isBlank);
}

/** Order an object's keys and drop its blanks, so that equal answers read alike. */
function settle(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const filled = Object.entries(value).filter(([, part]) => !isBlank(part));
  return Object.fromEntries(filled.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Write an answer as a text: two that say the same, whatever the order of their parts, have one. */
export const writeAlike = (answer: unknown): string =>
  isBlank(answer) ? "" : JSON.stringify(answer, settle);

/** Tell whether two answers say the same, whatever the order of their parts. */
export const isSameAnswer = (one: unknown, other: unknown): boolean =>
  writeAlike(one) === writeAlike(other);

/** Tell whether words show anything: spaces do not, nor do signs without any width. */
export const isSeen = (words: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(words);
