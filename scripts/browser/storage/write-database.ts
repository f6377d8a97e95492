import type { IDBPTransaction } from "idb";
import type { Database, Schema } from "./open-database";

export type WriteStores = (
  | "answers"
  | "late"
  | "superseded"
  | "aside"
  | "worksheets"
  | "history"
  | "relationships"
)[];
export type Writing = IDBPTransaction<Schema, WriteStores, "readwrite">;

/** The stores of the answers themselves; history is a second safeguard, and not among them. */
export const ALL: WriteStores = ["answers", "late", "superseded", "aside", "worksheets"];

function abandon(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // It has ended already, which is what was wanted.
  }
}

/** Do the work in one transaction; if a step fails, give it up and report its first cause. */
export async function writeDatabase<T>(
  database: Database,
  stores: WriteStores,
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  const writing = database.transaction(stores, "readwrite");
  const done = writing.done.then(
    () => undefined,
    (error: unknown) => Promise.reject(writing.error ?? error),
  );
  const [result] = await Promise.all([
    work(writing).catch((error: unknown) => {
      abandon(writing);
      throw writing.error ?? error;
    }),
    done,
  ]);
  return result;
}
