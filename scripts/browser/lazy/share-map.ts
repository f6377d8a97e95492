/** What the page's script and its parts know of one page: each is a file with modules of its own. */

const KEY = Symbol.for("guide-shared-maps");

interface Page {
  [KEY]?: Map<string, WeakMap<WeakKey, unknown>>;
}

/** Return the map of this name, the same one in the page's script and in every part. */
export function shareMap<Key extends WeakKey, Value>(name: string): WeakMap<Key, Value> {
  const page = globalThis as Page;
  page[KEY] ??= new Map();
  const map = page[KEY].get(name) ?? new WeakMap();
  page[KEY].set(name, map);
  return map as WeakMap<Key, Value>;
}
