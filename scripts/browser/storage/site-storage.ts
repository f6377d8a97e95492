import type { StoredName } from "./stored-names";

/** What outlives a page beside the database: with this tab alone, or with the browser. */
export type SiteStorage = "tab" | "browser";

const storageOf = (place: SiteStorage): Storage =>
  place === "tab" ? window.sessionStorage : window.localStorage;

/**
 * Read a text, or null where there is none.
 *
 * These three are the only way to the browser's two storages (scripts/check sees to that), and take
 * no name but one from the list of what is stored. Each throws where the browser blocks storage.
 */
export function readText(place: SiteStorage, name: StoredName): string | null {
  return storageOf(place).getItem(name);
}

/** Keep a text; throws QuotaExceededError where there is no room. */
export function keepText(place: SiteStorage, name: StoredName, text: string): void {
  storageOf(place).setItem(name, text);
}

/** Remove a text, if it is there. */
export function removeText(place: SiteStorage, name: StoredName): void {
  storageOf(place).removeItem(name);
}

/** Remove every text, whoever put it there. */
export function emptyStorage(place: SiteStorage): void {
  storageOf(place).clear();
}

/** List the names under which this tab or this browser keeps a text. */
export function listNames(place: SiteStorage): string[] {
  return Object.keys(storageOf(place));
}
