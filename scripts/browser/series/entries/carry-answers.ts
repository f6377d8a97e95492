/** What goes from one entry of a series into the next. */

import type { Answer, Answers, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";

/** As the worksheet's YAML says it, all of it in ids. */
export interface Carry {
  readonly from: string;
  readonly to: string;
  /** The column that says what has become of a row, and with which options it stays behind. */
  readonly unless?: { readonly field: string; readonly value: readonly string[] };
  readonly date?: { readonly from: string; readonly to: string };
}

/** Read an answer as rows; what is none has no rows. */
export function listRows(answer: Answer | undefined): readonly Row[] {
  if (!Array.isArray(answer)) return [];
  return answer.filter((row): row is Row => typeof row === "object" && !isBlank(row));
}

/** Tell whether a row has done its work. */
export const isSettled = (row: Row, { unless }: Pick<Carry, "unless">): boolean =>
  unless?.value.includes(row[unless.field] ?? "") ?? false;

/** Return a row as it was written, without what was said of it: that is asked anew. */
function takeAlong(row: Row, { unless }: Carry): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== unless?.field));
}

/** Return what stands in the next entry before anybody writes in it; all else begins empty. */
export function carryAnswers(answers: Answers, carried: readonly Carry[]): Answers {
  const next: Answers = new Map();
  for (const carry of carried) {
    const open = listRows(answers.get(carry.from)).filter((row) => !isSettled(row, carry));
    const rows = open.map((row) => takeAlong(row, carry)).filter((row) => !isBlank(row));
    if (rows.length > 0) next.set(carry.to, [...listRows(next.get(carry.to)), ...rows]);
    const date = carry.date && answers.get(carry.date.from);
    if (carry.date && date !== undefined && !isBlank(date)) next.set(carry.date.to, date);
  }
  return next;
}
