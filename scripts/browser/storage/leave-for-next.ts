/** What a page leaves for the next one of its tab, which takes it once. */

import { keepText, readText, removeText } from "./site-storage";
import type { StoredName } from "./stored-names";

/** Leave something; where the tab has no room, the next page finds nothing. */
export function leaveForNext(name: StoredName, left: unknown): void {
  try {
    keepText("tab", name, JSON.stringify(left));
  } catch {
    // It only says what the page shows anyway.
  }
}

/** Take what the page before left; undefined where there is nothing. */
export function takeLeft(name: StoredName): unknown {
  try {
    const text = readText("tab", name);
    removeText("tab", name);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
