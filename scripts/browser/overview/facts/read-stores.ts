/** What the stores of a database hold of all worksheets, as it stands there. */
export interface Stores {
  readonly keys: readonly (readonly [worksheet: string, field: string])[];
  /** The records of the answers, each at the place of its key. */
  readonly records: readonly unknown[];
  readonly names: readonly string[];
  /** What is remembered about each worksheet, at the place of its name. */
  readonly abouts: readonly unknown[];
  readonly late: readonly (readonly [worksheet: string, field: string, tab: string])[];
  /** Empty where the database could not be brought to our version. */
  readonly relationships: readonly unknown[];
}

const RELATIONSHIPS = "relationships";

function wait<Result>(request: IDBRequest): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Read everything in one transaction.
 *
 * It knows no more of the database than the browser does: the page's first lines have this in them.
 */
export async function readStores(database: IDBDatabase): Promise<Stores> {
  const isKnowing = database.objectStoreNames.contains(RELATIONSHIPS);
  const places = ["answers", "worksheets", "late", ...(isKnowing ? [RELATIONSHIPS] : [])];
  const reading = database.transaction(places);
  const list = <Found>(name: string, what: "getAll" | "getAllKeys") =>
    wait<Found>(reading.objectStore(name)[what]());
  const [keys, records, names, abouts, late, relationships] = await Promise.all([
    list<Stores["keys"]>("answers", "getAllKeys"),
    list<Stores["records"]>("answers", "getAll"),
    list<Stores["names"]>("worksheets", "getAllKeys"),
    list<Stores["abouts"]>("worksheets", "getAll"),
    list<Stores["late"]>("late", "getAllKeys"),
    isKnowing ? list<Stores["relationships"]>(RELATIONSHIPS, "getAll") : [],
  ]);
  return { keys, records, names, abouts, late, relationships };
}
