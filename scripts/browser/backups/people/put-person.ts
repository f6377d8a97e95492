/** Putting whom a file brings among those who are kept, and taking that back. */

import { freeName } from "../../relationships/free-name";
import type { Relationship } from "../../relationships/relationship";
import { readRelationship } from "../../relationships/relationship";
import { orderRelationships, putChange } from "../../storage/list-relationships";
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

/** Tell whether whose a part is was deleted here. */
export async function isOfGone(writing: Writing, id: string | undefined): Promise<boolean> {
  const found = id && (await writing.objectStore("relationships").get(id));
  return Boolean(found) && !readRelationship(found);
}

const CHANGED = ["name", "role", "note", "ended", "also"] as const;

const isSame = (one: Relationship, other: Relationship, part: (typeof CHANGED)[number]) =>
  JSON.stringify(one[part]) === JSON.stringify(other[part]);

/** Tell whether all that may change of somebody is the same. */
const isSamePerson = (one: Relationship, other: Relationship): boolean =>
  CHANGED.every((part) => isSame(one, other, part));

/** Return somebody as they were before a file, but for what was changed since that was put. */
function takeChangeBack(
  now: Relationship,
  before: Relationship,
  put: Relationship,
  here: readonly Relationship[],
): Relationship {
  const ours = CHANGED.filter((part) => isSame(now, put, part) && !isSame(put, before, part));
  const kept = Object.entries(now).filter(([part]) => !ours.some((each) => each === part));
  const back = ours.flatMap((part) => (before[part] === undefined ? [] : [[part, before[part]]]));
  const whole = Object.fromEntries([...kept, ...back]) as unknown as Relationship;
  return ours.includes("name") ? { ...whole, name: freeName(before.name, now.id, here) } : whole;
}

/**
 * Take back of somebody what nobody has changed since; whoever was deleted since stays so.
 *
 * Returns whether they are as they were before: of somebody new nothing is to be.
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
    await putChange(writing, now, (kept) => takeChangeBack(kept, was, put, here));
    return CHANGED.every((part) => isSame(now, put, part) || isSame(put, was, part));
  }
  if (isUsed || !isSamePerson(now, put)) return true;
  if (before) await store.put(before, put.id);
  else await store.delete(put.id);
  return true;
}
