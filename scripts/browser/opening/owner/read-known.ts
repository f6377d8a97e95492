import type { Relationship } from "../../relationships/relationship";
import type { Keeping } from "../../saving/keeping";
import { listRelationships } from "../../storage/list-relationships";

// A database that hangs must not hold up the file.
const PATIENCE_MS = 1000;

/** Wait for something of the database; undefined where it takes too long, or fails. */
export function waitBriefly<T>(reading: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
  return Promise.race([reading, late]).catch(() => undefined);
}

/** List whom this browser knows; nobody, where it does not answer. */
export async function readKnown({ history }: Keeping): Promise<readonly Relationship[]> {
  const read = async () => (history ? listRelationships(await history.open()) : []);
  return (await waitBriefly(read())) ?? [];
}
