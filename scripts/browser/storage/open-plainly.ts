import type { StoredName } from "./stored-names";

/**
 * Open a database as it is, to read it; undefined where there is none.
 *
 * Opening makes one where there is none, and that is taken back. Nothing else is imported here: the
 * page's first lines have this in them.
 */
export function openPlainly(name: StoredName): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      const database = opening.result;
      // A page that wants to change or remove it must not wait for one that reads.
      database.onversionchange = () => database.close();
      resolve(database);
    };
    opening.onerror = () => {
      if (opening.error?.name === "AbortError") resolve(undefined);
      else reject(opening.error);
    };
  });
}
