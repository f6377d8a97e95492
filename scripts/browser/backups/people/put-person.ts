/** Putting whom a file brings among those who are kept, and taking that back. */

import { freeName } from "../../relationships/free-name";
import type { Relationship } from "../../relationships/relationship";
import { readRelationship } from "../../relationships/relationship";
import { isSamePerson, takeChangeBack } from "../../relationships/take-change-back";
import { orderRelationships, putChange, putGone } from "../../storage/list-relationships";
import type { Writing } from "../../storage/write-database";

/** Somebody whom a file brings, or of whom it says something. */
export interface Arriving {
  /** As this browser knew them when the file was read, or as the file does. */
  readonly known: Relationship;
  /** Whether they were known to the file alone. */
  readonly isNew: boolean;
  /** What becomes of them, as they and all others are kept now. */
  change(now: Relationship, here: readonly Relationship[]): Relationship;
}

/** Somebody who was put: what stood there, and what stood there then. */
export interface PutPerson {
  readonly before: Relationship | undefined;
  readonly put: Relationship;
}

const readPeople = async (writing: Writing) =>
  orderRelationships(await writing.objectStore("relationships").getAll());

/** Put somebody as they are kept now; undefined where they were deleted since the file was read. */
export async function putPerson(
  writing: Writing,
  { known, isNew, change }: Arriving,
): Promise<PutPerson | undefined> {
  const store = writing.objectStore("relationships");
  const here = await readPeople(writing);
  const before = await store.get(known.id);
  const changed = await putChange(writing, known, (now) => change(now, here));
  if (changed) return { before, put: changed };
  if (!isNew) return undefined;
  // Whoever was deleted before that is new again.
  const put = change(known, here);
  await store.put(put, known.id);
  return { before, put };
}

/**
 * Take back of somebody what nobody has changed since; whoever was deleted since stays so.
 *
 * Returns whether they are as they were before; of somebody new there was nothing.
 */
export async function takePersonBack(
  writing: Writing,
  { before, put }: PutPerson,
  isUsed: boolean,
): Promise<boolean> {
  const store = writing.objectStore("relationships");
  const was = readRelationship(before);
  const now = readRelationship(await store.get(put.id));
  if (!now) return !was;
  if (was) {
    const here = await readPeople(writing);
    const back = takeChangeBack(now, was, put);
    const isNamed = back.name !== now.name;
    await store.put(isNamed ? { ...back, name: freeName(back.name, now.id, here) } : back, now.id);
    return isSamePerson(back, was);
  }
  if (isUsed || !isSamePerson(now, put)) return true;
  if (before) await store.put(before, put.id);
  else await putGone(writing, put.id);
  return true;
}
