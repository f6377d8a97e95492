/** What a tab chose to show: known at once, before any database has opened. */

import type { SiteStorage } from "./site-storage";
import { keepText, readText, removeText } from "./site-storage";
import type { StoredName } from "./stored-names";

/**
 * Read what this tab chose, or what was chosen last in this browser, which the tab then stays with:
 * another tab may choose otherwise. Null where nobody ever chose, or storage is blocked.
 */
export function readTabChoice(name: StoredName): string | null {
  try {
    const own = readText("tab", name);
    const last = own ?? readText("browser", name);
    if (own === null && last !== null) keepText("tab", name, last);
    return last;
  } catch {
    return null;
  }
}

/** Where a choice counts: in this tab, and in new tabs. */
export const EVERYWHERE: readonly SiteStorage[] = ["browser", "tab"];

/**
 * Have this tab, and new tabs, show something from the next page on; throws where it cannot.
 *
 * Returns how to take it back.
 */
export function keepTabChoice(name: StoredName, text: string, places = EVERYWHERE): () => void {
  const before = places.map((place) => [place, readText(place, name)] as const);
  const takeBack = (): void => {
    for (const [place, earlier] of before) {
      if (earlier === null) removeText(place, name);
      else keepText(place, name, earlier);
    }
  };
  try {
    for (const place of places) keepText(place, name, text);
  } catch (error) {
    takeBack();
    throw error;
  }
  return takeBack;
}
