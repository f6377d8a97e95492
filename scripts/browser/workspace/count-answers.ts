/** How much of a worksheet is answered: of what is asked just now, and nothing else. */

import type { Answer } from "../answers/answer";
import type { Condition } from "../form/asked";
import type { Count } from "../form/count-answered";
import { countAnswered } from "../form/count-answered";

export interface Progress extends Count {
  /** Each section's own count, in page order. */
  readonly sections: readonly Count[];
  /** How many sections ask anything, and in how many of these all is answered. */
  readonly asking: number;
  readonly complete: number;
}

export interface Counted {
  /** The ids of the questions of each section, in page order. */
  readonly sections: readonly (readonly string[])[];
  readonly conditions: Iterable<readonly [string, Condition]>;
  readonly answers: Iterable<readonly [string, Answer]>;
}

const add = (counts: readonly Count[], what: keyof Count): number =>
  counts.reduce((sum, count) => sum + count[what], 0);

/** Count what is answered. A question that waits for another answer counts once it is asked. */
export function countAnswers(counted: Counted): Progress {
  const conditions = new Map(counted.conditions);
  const answers = new Map(counted.answers);
  const sections = counted.sections.map((ids) => countAnswered(ids, conditions, answers));
  const asking = sections.filter(({ asked }) => asked > 0);
  return {
    asked: add(sections, "asked"),
    answered: add(sections, "answered"),
    sections,
    asking: asking.length,
    complete: asking.filter(({ asked, answered }) => asked === answered).length,
  };
}
