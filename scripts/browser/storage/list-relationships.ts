/** The relationships that a browser knows. */

import type { Relationship } from "../relationships/relationship";
import { readRelationship } from "../relationships/relationship";
import type { Database } from "./open-database";

/** Tell whether the database has a place for them: one that could not be brought to our version has none. */
const isKeeping = (database: Database) => database.objectStoreNames.contains("relationships");

/** List those that last, in the order in which they began, and behind them those that ended. */
export async function listRelationships(database: Database): Promise<Relationship[]> {
  if (!isKeeping(database)) return [];
  const found = (await database.getAll("relationships")).flatMap((each) => {
    const relationship = readRelationship(each);
    return relationship ? [relationship] : [];
  });
  const rank = ({ ended, begun }: Relationship) => `${ended ? 1 : 0} ${begun}`;
  return found.sort((one, other) => {
    const [first, second] = [rank(one), rank(other)];
    if (first === second) return one.name.localeCompare(other.name);
    return first < second ? -1 : 1;
  });
}

/** Keep a relationship, new or changed; rejects where the database has no place for it. */
export async function keepRelationship(
  database: Database,
  relationship: Relationship,
): Promise<void> {
  await database.put("relationships", relationship, relationship.id);
}
