import { removeSiteCopies } from "./remove-site-copy";
import type { SiteStorage } from "./site-storage";
import { emptyStorage } from "./site-storage";

/** What could still be there after everything was to be removed. */
export interface Remains {
  /** Databases that another tab holds, or that the browser would not remove. */
  readonly databases: readonly string[];
  /** Whether the browser keeps this site from its storages. */
  readonly isBlocked: boolean;
  /** Whether anything else is left: a text in a storage, or a cache. */
  readonly others: readonly string[];
}

// A tab that holds a database may let go of it late, or never.
const PATIENCE_MS = 4000;

/** List this site's databases; where a browser cannot list them, the one that we know of. */
async function listDatabases(known: string): Promise<string[]> {
  if (!indexedDB.databases) return [known];
  const found = await indexedDB.databases();
  return found.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

/** Tell whether a database is there, without making one. */
export async function hasDatabase(name: string): Promise<boolean> {
  return (await listDatabases(name)).includes(name);
}

/** Remove a database, and tell whether it went in time; it goes later once nobody holds it. */
function removeDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const removing = indexedDB.deleteDatabase(name);
    removing.onsuccess = () => resolve(true);
    removing.onerror = () => resolve(false);
    setTimeout(resolve, PATIENCE_MS, false);
  });
}

/** Remove every database of this site, and return those that are still there. */
async function removeDatabases(known: string): Promise<string[]> {
  const held: string[] = [];
  for (const name of await listDatabases(known)) {
    if (!(await removeDatabase(name))) held.push(name);
  }
  return held;
}

/** Empty a storage; tell whether the browser let us. */
function empty(place: SiteStorage): boolean {
  try {
    emptyStorage(place);
    return true;
  } catch {
    return false;
  }
}

/**
 * Remove everything that this site keeps in this browser: each database, text and cache.
 *
 * Everything that belongs to the site's address goes, not only what is on our list: the site has
 * a host name of its own. Returns what is still there. Only other tabs can empty theirs.
 */
export async function removeEverything(known: string): Promise<Remains> {
  const isOpen = [empty("tab"), empty("browser")].every(Boolean);
  const isLeft = async (removing: Promise<string[]>) => removing.catch(() => undefined);
  const databases = await isLeft(removeDatabases(known));
  const others = await isLeft(removeSiteCopies());
  return {
    databases: databases ?? [],
    isBlocked: !isOpen || databases === undefined,
    others: others ?? [],
  };
}
