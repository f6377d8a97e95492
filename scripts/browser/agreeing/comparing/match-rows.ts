/** Which row of one list speaks of the same as which row of another: by their words alone. */

import type { Row } from "../../answers/answer";
import { writeRow } from "./says-same";

/** The numbers of two rows, from 0, that belong together, or of one that stands alone. */
export type RowPair =
  | { readonly mine: number; readonly theirs: number }
  | { readonly mine: number; readonly theirs: undefined }
  | { readonly mine: undefined; readonly theirs: number };

// Of the words of two rows, at least so many are the same where they speak of one thing.
const LEAST_LIKE = 0.5;

const listWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Say how alike two lists of words are: 0, nothing, to 1, all. */
function measureLike(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of one) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    same += 1;
  }
  const all = one.length + other.length;
  return all === 0 ? 0 : (2 * same) / all;
}

/** The words of a whole row, and those of its first question, which mostly says what it is. */
const describe = (row: Row, first: string) => ({
  all: listWords(Object.values(row).join(" ")),
  first: listWords(row[first] ?? ""),
});

type Described = ReturnType<typeof describe>;

const compareRows = (one: Described, other: Described): number =>
  Math.max(measureLike(one.all, other.all), measureLike(one.first, other.first));

/** Pair what is the same in both, each row once. */
function pairSame(mine: readonly Row[], theirs: readonly Row[]): Map<number, number> {
  const places = new Map<string, number[]>();
  theirs.forEach((row, i) => {
    const text = writeRow(row);
    places.set(text, [...(places.get(text) ?? []), i]);
  });
  const pairs = new Map<number, number>();
  mine.forEach((row, at) => {
    const same = places.get(writeRow(row))?.shift();
    if (same !== undefined) pairs.set(at, same);
  });
  return pairs;
}

/** Pair what is left by likeness, the most alike first. */
function pairLike(
  mine: readonly Row[],
  theirs: readonly Row[],
  first: string,
  pairs: Map<number, number>,
): void {
  const taken = new Set(pairs.values());
  const others = theirs.map((row) => describe(row, first));
  const near = mine.flatMap((row, at) => {
    if (pairs.has(at)) return [];
    const own = describe(row, first);
    return others.flatMap((other, i) => {
      const like = taken.has(i) ? 0 : compareRows(own, other);
      return like >= LEAST_LIKE ? [{ at, i, like }] : [];
    });
  });
  // Of those that are as alike, the ones at the same place belong together.
  const apart = ({ at, i }: { at: number; i: number }) => Math.abs(at - i);
  near.sort(
    (one, other) => other.like - one.like || apart(one) - apart(other) || one.at - other.at,
  );
  for (const { at, i } of near) {
    if (pairs.has(at) || taken.has(i)) continue;
    pairs.set(at, i);
    taken.add(i);
  }
}

/**
 * Pair the rows of two lists: the same first, then those that are near by their words.
 *
 * The order is that of the first list; what stands in the second alone follows. `first` is the
 * column that says what a row is.
 */
export function matchRows(
  mine: readonly Row[],
  theirs: readonly Row[],
  first: string,
): readonly RowPair[] {
  const pairs = pairSame(mine, theirs);
  pairLike(mine, theirs, first, pairs);
  const taken = new Set(pairs.values());
  return [
    ...mine.map((_row, at): RowPair => ({ mine: at, theirs: pairs.get(at) }) as RowPair),
    ...theirs.flatMap((_row, i): RowPair[] =>
      taken.has(i) ? [] : [{ mine: undefined, theirs: i }],
    ),
  ];
}
