import type { Answer, Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { sayDate } from "../../answers/date-parts";
import type { Part, Question } from "../../form/questions";
import type { Carry } from "../../series/entries/carry-answers";
import { isSettled, listRows } from "../../series/entries/carry-answers";
import type { FilledEntry, OpenRow } from "./filled-series";
import { leadIn } from "./lead-in";

/** Say a part of a row: an option by its words, a date as one speaks of it. */
function sayPart({ kind, options }: Part, text: string): string {
  if (kind === "date") return sayDate(text);
  return options.find(({ id }) => id === text)?.label ?? text.replace(/\s*\n\s*/g, "\n").trim();
}

/** Say a row in one line for each part that is filled. */
const sayRow = ({ parts }: Question, row: Row): string =>
  parts
    .filter(({ id }) => !isBlank(row[id]))
    .map((part) => `${leadIn(part.label)} ${sayPart(part, row[part.id] ?? "")}`)
    .join("\n");

/** Return what a row says that goes along with it: all but what has become of it. */
function tellApart(row: Row, carried: readonly Carry[]): string {
  const said = new Set(carried.map(({ unless }) => unless?.field));
  const told = Object.entries(row).filter(([id, text]) => !said.has(id) && !isBlank(text));
  return JSON.stringify(told.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const hasRow = (answer: Answer | undefined, told: string, carried: readonly Carry[]): boolean =>
  listRows(answer).some((row) => tellApart(row, carried) === told);

/** Find the first of the entries, one after the other, that have a row in the same words. */
function findSince(
  [newest, ...earlier]: readonly FilledEntry[],
  row: Row,
  carried: readonly Carry[],
): string {
  const told = tellApart(row, carried);
  let since = newest?.name ?? "";
  for (const { name, sheet } of earlier) {
    const isThere = carried.some(({ from }) => hasRow(sheet.answers.get(from), told, carried));
    if (!isThere) break;
    since = name;
  }
  return since;
}

/**
 * List what is open: the rows of the newest entry that would go along into the next, each with the
 * entry from which it comes. What was open before has come along by then.
 */
export function listOpen(entries: readonly FilledEntry[], carried: readonly Carry[]): OpenRow[] {
  const newest = entries[0]?.sheet;
  return carried.flatMap((carry) => {
    const question = newest?.questions.find(({ id }) => id === carry.from);
    if (!newest || !question) return [];
    const rows = listRows(newest.answers.get(carry.from)).filter((row) => !isSettled(row, carry));
    return rows.flatMap((row) => {
      const words = sayRow(question, row);
      return words === "" ? [] : [{ words, since: findSince(entries, row, carried) }];
    });
  });
}
