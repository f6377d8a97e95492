import { sayCount } from "../../answers/say-count";

/** What of a worksheet goes into a file, and what does not. */
export interface Going {
  readonly goes: number;
  /** Questions that have an answer and are not asked just now. */
  readonly hidden: readonly string[];
  /** Questions whose answer is for its writer alone, and stays. */
  readonly private: readonly string[];
  /** How many answers stand outside the part that goes. */
  readonly others?: number;
  /** How many answers the worksheet does not ask for. */
  readonly unasked: number;
  /** How many agreements the file carries, to be seen where it is opened again. */
  readonly agreed?: number;
  /** In how many entries they stand, such as “3 sessions”. */
  readonly entries?: string;
}

/** Say how many answers of a kind stay, and to which question where it is one. */
function sayStaying(kind: string, [first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  return others.length === 0
    ? [`1 ${kind} answer, to “${first}”`]
    : [`${others.length + 1} ${kind} answers`];
}

/** Say that a file carries what was agreed, which nobody sees in it: nothing where nothing was. */
const sayAgreed = (count: number): string =>
  count === 0
    ? ""
    : ` With them ${sayCount(count, "agreement")}, with names and all answers, for whoever opens the file on this site.`;

/** Say how many answers go, and what stays; nothing for what stays where nothing does. */
export function sayWhatGoes(going: Going): { goes: string; stays: string } {
  const { goes, unasked, agreed = 0, others = 0, entries } = going;
  const stays = [
    ...(others > 0 ? [sayCount(others, "other answer")] : []),
    ...sayStaying("private", going.private),
    ...sayStaying("hidden", going.hidden),
    ...(unasked > 0 ? [`${sayCount(unasked, "answer")} that this worksheet does not ask for`] : []),
  ];
  return {
    goes: `${sayCount(goes, "answer")}${entries ? ` in ${entries}` : ""}.${sayAgreed(agreed)}`,
    stays: stays.length > 0 ? `${stays.join(", ")}.` : "",
  };
}
