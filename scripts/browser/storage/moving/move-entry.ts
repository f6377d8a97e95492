/** Giving one entry of a series to somebody as one more of theirs. */

import type { AnswerKey } from "../../relationships/answer-key";
import { makeKey } from "../../relationships/answer-key";
import { listKeys } from "../worksheet/list-keys";
import type { Writing } from "../write-database";
import { copyKey, countHeld, moveKey } from "./move-answers";
import type { StoodBefore } from "./stood-before";

/** An entry of somebody, or of nobody. */
export interface EntryPlace {
  readonly relationship: AnswerKey["relationship"];
  /** Undefined: the first. */
  readonly entry: AnswerKey["entry"];
}

export interface EntryMove {
  /** The ids that the worksheet has and had. */
  readonly ids: readonly string[];
  readonly from: EntryPlace;
  readonly to: EntryPlace;
  readonly isCopied: boolean;
  /** The questions whose answers stay: they came along from the entry before. */
  readonly staying: ReadonlySet<string>;
  /** Where it is to stand among the others; behind all of them where none is given. */
  readonly place?: number | undefined;
  /** On the way back, what stood under each key before anything came there. */
  readonly stood?: readonly StoodBefore[] | undefined;
}

/** What went, and what did not. */
export interface BroughtEntry {
  readonly answers: number;
  /** How many answers stayed. */
  readonly left: number;
  /** How many have others in their place, and are kept beside these. */
  readonly beside: number;
  /** Where it stood among the others. */
  readonly place: number;
  /** The sums of all revisions, where it was and where it is: more, once anything was written. */
  readonly revisions: { readonly was: number; readonly is: number };
  /** What stood before where it is now. */
  readonly stood: readonly StoodBefore[];
}

/** Return the place behind all entries of somebody. */
async function findPlace(writing: Writing, { ids, to }: EntryMove): Promise<number> {
  let place = 0;
  for (const key of await listKeys(writing, ids, to.relationship)) {
    if ((await countHeld(writing, [key])).said === 0) continue;
    const about = await writing.objectStore("worksheets").get(key);
    place = Math.max(place, 1 + (about?.place ?? 0));
  }
  return place;
}

/** Move or copy one entry; undefined where nothing of it is there, such as when it has gone on. */
export async function moveEntry(
  writing: Writing,
  asked: EntryMove,
): Promise<BroughtEntry | undefined> {
  const next = asked.place ?? (await findPlace(writing, asked));
  const count = { answers: 0, left: 0, beside: 0, place: 0, was: 0, is: 0 };
  const stood: StoodBefore[] = [];
  const worksheets = writing.objectStore("worksheets");
  for (const worksheet of asked.ids) {
    const from = makeKey({ worksheet, ...asked.from });
    const to = makeKey({ worksheet, ...asked.to });
    const before = await worksheets.get(from);
    const held = await countHeld(writing, [from]);
    if (held.said === 0 && (!before || before.moved)) continue;
    count.place = Math.max(count.place, before?.place ?? 0);
    const bring = asked.isCopied ? copyKey : moveKey;
    const known = asked.stood?.find(({ key }) => key === from);
    const brought = await bring(writing, { from, to, staying: asked.staying, stood: known });
    count.beside += brought.beside;
    stood.push(brought.stood);
    const about = await worksheets.get(to);
    if (about) await worksheets.put({ ...about, place: next }, to);
    const came = await countHeld(writing, [to]);
    count.answers += came.answers;
    count.was += held.revisions;
    count.is += came.revisions;
    if (!asked.isCopied) count.left += (await countHeld(writing, [from])).said;
  }
  if (stood.length === 0) return undefined;
  const { was, is, ...rest } = count;
  return { ...rest, revisions: { was, is }, stood };
}
