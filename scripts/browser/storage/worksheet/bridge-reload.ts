import { keepText, readText, removeText } from "../site-storage";
import type { StoredName } from "../stored-names";
import type { Change } from "./put-answer";

/** What a page that is being left had not saved yet. */
export interface Unsaved {
  /** Names the page that left it. */
  readonly tab: string;
  /** Which filling-in it belongs to; undefined where the page had not read that yet. */
  readonly filling?: string | undefined;
  readonly changes: readonly Change[];
}

/** A small place that outlives a reload of this tab, and nothing else. */
export interface Bridge {
  /** Leave what a page had not saved, in place of what the same page left before. */
  leave(unsaved: Unsaved): void;
  /** List what pages have left, the oldest first. */
  find(): Unsaved[];
  /** Take away what one page left, or everything. */
  clear(tab?: string): void;
}

/** Do something with the tab's storage; where it is blocked or full, there is no bridge. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/**
 * Carry the last keys over a reload.
 *
 * Measured on a busy machine, with a reload right behind the last key: a database write begun in
 * `pagehide`, commit or not, was lost 13 of 40 times, because a closing page takes along what has
 * not run yet. The tab's own storage is written before `pagehide` ends. It holds the last words
 * only between two pages, and goes with the tab.
 */
export function bridgeReload(name: StoredName): Bridge {
  const find = (): Unsaved[] => {
    const left: unknown = attempt(() => JSON.parse(readText("tab", name) ?? "[]"));
    return Array.isArray(left) ? left.filter((each) => each !== null) : [];
  };
  // A page that is left before the database answered has not taken what the one before it left.
  const listOthers = (tab: string) => find().filter((left) => left.tab !== tab);
  const keep = (left: readonly Unsaved[]) =>
    attempt(() => {
      if (left.length === 0) removeText("tab", name);
      else keepText("tab", name, JSON.stringify(left));
    });
  return {
    find,
    leave: (unsaved) => keep([...listOthers(unsaved.tab), unsaved]),
    clear: (tab) => keep(tab === undefined ? [] : listOthers(tab)),
  };
}
