import { sayAnswers } from "./say-answers";

/** What of a worksheet goes into a file, and what does not. */
export interface Going {
  readonly goes: number;
  /** Questions that have an answer and are not asked just now. */
  readonly hidden: readonly string[];
  /** How many answers the worksheet does not ask for. */
  readonly unasked: number;
}

/** Say how many answers go, and what stays; nothing for what stays where nothing does. */
export function sayWhatGoes({ goes, hidden, unasked }: Going): { goes: string; stays: string } {
  const [first] = hidden;
  const stays = [
    ...(first && hidden.length === 1 ? [`1 hidden answer, to “${first}”`] : []),
    ...(hidden.length > 1 ? [`${hidden.length} hidden answers`] : []),
    ...(unasked > 0 ? [`${sayAnswers(unasked)} that this worksheet does not ask for`] : []),
  ];
  return { goes: `${sayAnswers(goes)}.`, stays: stays.length > 0 ? `${stays.join(", ")}.` : "" };
}
