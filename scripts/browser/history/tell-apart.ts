import type { Answers } from "../answers/answer";
import { isBlank, isSameAnswer } from "../answers/answer";
import { readLabel } from "../form/fields";
import { sayAnswer } from "../form/say-answer";
import type { OpenWorksheet } from "../session/open-worksheet";

const MOST_LETTERS = 60;

/** Shorten words to what fits a line of the list. */
function shorten(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length <= MOST_LETTERS ? line : `${letters.slice(0, MOST_LETTERS).join("")}…`;
}

/**
 * Say what tells a state from the next newer one: the first answer that differs, in its words.
 *
 * Returns "" where nothing differs that the worksheet asks.
 */
export function tellApart({ fields }: OpenWorksheet, then: Answers, newer: Answers): string {
  const field = fields.find(({ id }) => !isSameAnswer(then.get(id), newer.get(id)));
  if (!field) return "";
  const answer = then.get(field.id);
  const words = isBlank(answer) ? "no answer yet" : `“${shorten(sayAnswer(field, answer))}”`;
  return `${shorten(readLabel(field))}: ${words}`;
}
