/** The relationships that a browser knows. */

import type { Relationship } from "../relationships/relationship";
import { readRelationship } from "../relationships/relationship";
import type { Database } from "./open-database";

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
