import { capitalise } from "../../answers/capitalise";
import { LIMITS, spellNumber } from "../../answers/limits";
import { sayCount } from "../../answers/say-count";
import type { Tally } from "./tally";

/** Say a median: "4", or "3.5" half-way between two. */
export const sayNumber = (median: number): string => String(median);

const FEW = `${capitalise(spellNumber(LIMITS.collectedLeast))} people have to answer this before it is shown.`;

/** Say how many answered a question, and of a rating where the middle lies. */
export function sayTally({ question, answered, median, isShown, texts }: Tally): string {
  if (texts.length > 0) return `${sayCount(texts.length, "comment")}, in an order by chance.`;
  if (answered === 0) return "Nobody answered this.";
  if (!isShown) return FEW;
  const people = sayCount(answered, "person", "people");
  if (median === undefined) return `${people} answered.`;
  const highest = question.options.at(-1)?.id ?? "";
  return `The median is ${sayNumber(median)} of ${highest}. ${people} answered.`;
}
