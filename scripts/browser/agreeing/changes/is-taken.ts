import { isBlank, isSameAnswer } from "../../answers/answer";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import type { Comparison } from "../comparing/list-matters";

/**
 * List the questions that the form is to answer as it was agreed.
 *
 * What is open, or left out, is blank then. What neither of the two answered stays as it is.
 */
export function listTaken({ matters, answers }: Comparison): string[] {
  const settled = matters.filter(({ state }) => state !== "blank").map(({ field }) => field);
  return [...new Set([...settled, ...answers.keys()])];
}

/** Tell whether the form says what was agreed already. */
export function isTaken(worksheet: OpenWorksheet, comparison: Comparison): boolean {
  const now = readAnswers(worksheet);
  return listTaken(comparison).every((id) => {
    const [own, agreed] = [now.get(id), comparison.answers.get(id)];
    return (isBlank(own) && isBlank(agreed)) || isSameAnswer(own, agreed);
  });
}
