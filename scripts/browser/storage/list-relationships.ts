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
  const rank = ({ ended, begun, name }: Relationship) => `${ended ? 1 : 0} ${begun} ${name}`;
  return found.sort((one, other) => rank(one).localeCompare(rank(other)));
}

/** Keep a relationship, new or changed; rejects where the database has no place for it. */
export async function keepRelationship(
  database: Database,
  relationship: Relationship,
): Promise<void> {
  await database.put("relationships", relationship, relationship.id);
}
