/** What the list of earlier versions shows, in the order of the days that it speaks of. */

import { isBlank, isSameAnswer } from "../answers/answer";
import { nameDay } from "../answers/clock";
import type { EarlierState, KeptAnswer } from "../storage/open-database";

/** Why a single answer is on the list: another tab's took its place, and nobody had seen it. */
export const REPLACED = "replaced";

/** Make a replaced answer an entry of its own; one of an older release has no time. */
function makeEntry({ worksheet, field, value, at = 0 }: KeptAnswer): EarlierState {
  const day = at === 0 ? "" : nameDay(new Date(at));
  return { worksheet, why: REPLACED, day, at, answers: { [field]: value } };
}

/** List replaced answers, each of them once though a clearing has kept it too. */
function listReplaced(replaced: readonly KeptAnswer[]): EarlierState[] {
  const entries: EarlierState[] = [];
  for (const entry of replaced.filter(({ value }) => !isBlank(value)).map(makeEntry)) {
    if (!entries.some(({ answers }) => isSameAnswer(answers, entry.answers))) entries.push(entry);
  }
  return entries;
}

/** Within a day, what stood before it, what was kept in the course of it, what stood at its end. */
function rank({ why, day }: EarlierState): number {
  if (why !== "day") return 1;
  return day === "" ? 0 : 2;
}

/** The day of which an entry speaks; "" for one that nobody knows the time of. */
function dayOf({ why, day, at }: EarlierState): string {
  return why === "day" && day === "" ? nameDay(new Date(at)) : day;
}

/**
 * List all entries, the newest first: `states` by their numbers, and the replaced answers.
 *
 * A state of a day is kept on a later one, so its number does not tell where it belongs. The clock
 * decides here, and only here: the list is read by people.
 */
export function listEntries(
  states: readonly EarlierState[],
  replaced: readonly KeptAnswer[],
): EarlierState[] {
  const kept = states.flatMap(({ superseded = [] }) => superseded);
  const inOrder = states.filter(({ answers }) => !isBlank(answers));
  const entries = [...inOrder, ...listReplaced([...replaced, ...kept])];
  const compare = (one: EarlierState, other: EarlierState) =>
    dayOf(other).localeCompare(dayOf(one)) || rank(other) - rank(one) || other.at - one.at;
  // Those of one moment stay in the order of their numbers, the newest first.
  return entries.reverse().sort(compare);
}
