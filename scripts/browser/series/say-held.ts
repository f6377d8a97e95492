/** What is said of entries: how much is answered, and what of it goes along. */

import { leaveAgreementOut } from "../agreeing/record/leave-agreement-out";
import type { Answers } from "../answers/answer";
import { sayCount } from "../answers/say-count";
import { isSettled, listRows } from "./entries/carry-answers";
import type { DeclaredSeries } from "./entries/declared-series";

/** What one row of a list is called, such as "promise". */
export const nameRow = (form: HTMLElement, field: string): string =>
  form.querySelector<HTMLElement>(`[data-worksheet-rows="${field}"]`)?.dataset.worksheetRowName ??
  "row";

/** Say what stands in an entry: “5 answers, 4 actions, 2 of them settled”. */
export function sayHeld(form: HTMLElement, { carry }: DeclaredSeries, answers: Answers): string {
  const said = [sayCount(leaveAgreementOut(answers).length, "answer")];
  for (const each of carry) {
    const rows = listRows(answers.get(each.from));
    const settled = rows.filter((row) => isSettled(row, each)).length;
    if (rows.length === 0) continue;
    const more = settled > 0 ? `, ${settled} settled` : "";
    said.push(`${sayCount(rows.length, nameRow(form, each.from))}${more}`);
  }
  return said.join(" · ");
}

/** Say what came along: “2 promises came along.”; nothing where nothing did. */
export function sayCarried(form: HTMLElement, { carry }: DeclaredSeries, carried: Answers): string {
  const targets = [...new Set(carry.map(({ to }) => to))];
  const counts = targets.flatMap((field) => {
    const { length } = listRows(carried.get(field));
    return length > 0 ? [sayCount(length, nameRow(form, field))] : [];
  });
  return counts.length > 0 ? ` ${counts.join(" and ")} came along.` : "";
}
