/** Giving one entry of a series to somebody as one more of theirs. */

import { isBlank } from "../answers/answer";
import { makeKey } from "../relationships/answer-key";
import { listKeys } from "../storage/worksheet/list-keys";
import { copy, move } from "../storage/worksheet/move-answers";
import { allOf } from "../storage/worksheet/read-contents";
import type { Writing } from "../storage/write-database";

/** An entry of somebody, or of nobody. */
export interface EntryPlace {
  readonly relationship: string | undefined;
  /** Undefined: the first. */
  readonly entry: string | undefined;
}

export interface EntryMove {
  /** The ids that the worksheet has and had. */
  readonly ids: readonly string[];
  readonly from: EntryPlace;
  readonly to: EntryPlace;
  readonly isCopied: boolean;
  /** The questions whose answers stay: they came along from the entry before. */
  readonly staying: ReadonlySet<string>;
}

/** Count what is answered under a key. */
async function countAnswers(writing: Writing, key: string): Promise<number> {
  const records = await writing.objectStore("answers").getAll(allOf(key));
  return records.filter((record) => !isBlank(record?.value)).length;
}

/** Return the place behind all entries of somebody. */
async function findPlace(writing: Writing, { ids, to }: EntryMove): Promise<number> {
  let place = 0;
  for (const key of await listKeys(writing, ids, to.relationship)) {
    if ((await countAnswers(writing, key)) === 0) continue;
    const about = await writing.objectStore("worksheets").get(key);
    place = Math.max(place, 1 + (about?.place ?? 0));
  }
  return place;
}

/**
 * Move or copy one entry; `place` is where it stands among the others, behind all where none is given.
 *
 * Returns how many answers went, how many stayed, how many had others in their place, and the place
 * that it had.
 */
export async function moveEntry(
  writing: Writing,
  asked: EntryMove,
  place?: number,
): Promise<{ answers: number; left: number; beside: number; place: number }> {
  const { ids, from, to, isCopied, staying } = asked;
  const next = place ?? (await findPlace(writing, asked));
  const count = { answers: 0, left: 0, beside: 0, place: 0 };
  const worksheets = writing.objectStore("worksheets");
  for (const worksheet of ids) {
    const [here, there] = [makeKey({ worksheet, ...from }), makeKey({ worksheet, ...to })];
    const before = await worksheets.get(here);
    const held = await countAnswers(writing, here);
    if (!before && held === 0) continue;
    count.place = Math.max(count.place, before?.place ?? 0);
    count.beside += await (isCopied ? copy : move)(writing, here, there, to, staying);
    const about = await worksheets.get(there);
    if (about) await worksheets.put({ ...about, place: next }, there);
    const came = await countAnswers(writing, there);
    count.answers += came;
    const left = isCopied ? 0 : await countAnswers(writing, here);
    count.left += left;
    // What stays is where it was among the others.
    const rest = left > 0 ? await worksheets.get(here) : undefined;
    if (rest && before?.place) await worksheets.put({ ...rest, place: before.place }, here);
  }
  return count;
}
