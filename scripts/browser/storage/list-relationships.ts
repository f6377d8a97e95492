/** The relationships that a browser knows. */

import { knowAlso } from "../relationships/know-also";
import type { Relationship } from "../relationships/relationship";
import { readRelationship } from "../relationships/relationship";
import type { Database } from "./open-database";
import { isNewer } from "./open-database";
import type { Writing } from "./write-database";
import { writeDatabase } from "./write-database";

/** Tell whether the database has a place for them: one that could not be brought to our version has none. */
const isKeeping = (database: Database) => database.objectStoreNames.contains("relationships");

/** Order those that last as they began, and behind them those that ended; what is no relationship goes. */
export function orderRelationships(kept: readonly unknown[]): Relationship[] {
  const found = kept.flatMap((each) => readRelationship(each) ?? []);
  const rank = ({ ended, begun }: Relationship) => `${ended ? 1 : 0} ${begun}`;
  return found.sort((one, other) => {
    const [first, second] = [rank(one), rank(other)];
    if (first === second) return one.name.localeCompare(other.name);
    return first < second ? -1 : 1;
  });
}

/** List the relationships in their order. */
export async function listRelationships(database: Database): Promise<Relationship[]> {
  if (!isKeeping(database)) return [];
  return orderRelationships(await database.getAll("relationships"));
}

/** Keep a relationship, new or changed; rejects where the database has no place for it. */
export async function keepRelationship(
  database: Database,
  relationship: Relationship,
): Promise<void> {
  await database.put("relationships", relationship, relationship.id);
}

/** What becomes of a relationship, as it is kept now. */
export type RelationshipChange = (now: Relationship) => Relationship;

/** Change a relationship in a transaction that has begun, as `changeRelationship` does. */
export async function putChange(
  writing: Writing,
  known: Relationship,
  change: RelationshipChange,
): Promise<Relationship | undefined> {
  const store = writing.objectStore("relationships");
  const stored = await store.get(known.id);
  const now = stored === undefined ? known : readRelationship(stored);
  if (!now) return undefined;
  const changed = change(now);
  await store.put(changed, known.id);
  return changed;
}

/**
 * Change a relationship as it is kept now: another tab may have changed more of it since this one read
 * what it knows.
 *
 * Returns what is kept from then on; undefined, with all as it was, where it was deleted meanwhile.
 */
export function changeRelationship(
  database: Database,
  known: Relationship,
  change: RelationshipChange,
): Promise<Relationship | undefined> {
  return writeDatabase(database, ["relationships"], (writing) => putChange(writing, known, change));
}

/**
 * Forget somebody in a transaction. What stands in their place is no relationship to whoever reads
 * one: a tab that still shows them learns from it not to bring them back.
 */
export async function putGone(writing: Writing, id: string): Promise<void> {
  const gone = { id, isGone: true } as unknown as Relationship;
  await writing.objectStore("relationships").put(gone, id);
}

/** Tell whether somebody was forgotten in this browser. */
export async function isGone(writing: Writing, id: string): Promise<boolean> {
  const found: unknown = await writing.objectStore("relationships").get(id);
  return (found as { isGone?: unknown } | undefined)?.isGone === true;
}

/**
 * Keep somebody whom a tab remembers, where nobody stands in their place; tell whether they may be
 * remembered on: whoever was deleted meanwhile may not.
 */
export async function keepRemembered(
  database: Database,
  remembered: Relationship,
): Promise<boolean> {
  const { id } = remembered;
  return writeDatabase(database, ["relationships"], async (writing) => {
    if (await isGone(writing, id)) return false;
    const store = writing.objectStore("relationships");
    const isKept = readRelationship(await store.get(id)) !== undefined;
    // What a newer version of the guide has made is not for this one to change.
    if (!isKept && !isNewer(database)) await store.put(remembered, id);
    return true;
  });
}

/** Whoever was to be given something was deleted meanwhile, and nothing was changed. */
export class DeletedMeanwhile extends Error {}

/**
 * Keep in a transaction whom something comes to; one who is kept already only learns the ids that are
 * new.
 *
 * Somebody new may have been deleted here before. Throws DeletedMeanwhile for one who was known.
 */
export async function putMet(writing: Writing, met: Relationship, isNew: boolean): Promise<void> {
  const learn = (now: Relationship) =>
    (met.also ?? []).reduce((known, id) => knowAlso(known, id), now);
  if (await putChange(writing, met, learn)) return;
  if (!isNew && (await isGone(writing, met.id))) throw new DeletedMeanwhile(met.name);
  await writing.objectStore("relationships").put(met, met.id);
}
