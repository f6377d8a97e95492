/** Parts of this script that are fetched when they are first used. */

import { addLaterStyle, addStyle } from "./add-style";

/** Where each part stands beside this script; the bundle writes it in. */
declare const PART_ADDRESSES: Readonly<Record<string, string>>;

/** A part could not be fetched: the network is gone, or the site has changed meanwhile. */
export class PartProblem extends Error {}

// An import waits for ever for a network that takes the request and never answers.
const PATIENCE_MS = 30_000;

// What these parts show, mostly in dialogs, has a style of its own, which comes with them. Their names
// stand as keys: one that stands as a value tells the build that a page may ask for that part.
const DIALOGS: Readonly<Record<string, true>> = {
  calendar: true,
  collecting: true,
  download: true,
  ending: true,
  gathering: true,
  history: true,
  "one-question": true,
  opening: true,
  "overview-files": true,
  series: true,
  signing: true,
  together: true,
  whose: true,
};

const loading = new Map<string, Promise<unknown>>();
const tries = new Map<string, number>();

/** Give a later try an address of its own: browsers remember that an import has failed. */
function addressOf(name: string): string {
  const count = (tries.get(name) ?? 0) + 1;
  tries.set(name, count);
  const address = new URL(PART_ADDRESSES[name] ?? "", import.meta.url);
  if (count > 1) address.searchParams.set("try", String(count));
  return address.href;
}

async function fetchPart(name: string): Promise<unknown> {
  const [part] = await Promise.all([
    import(addressOf(name)),
    addLaterStyle(),
    name in DIALOGS && addStyle("dialogs", import.meta.url),
  ]);
  return part;
}

/**
 * Fetch a part, once; what failed is fetched anew the next time.
 *
 *     const { fillWord } = await loadPart<typeof import("../documents/word/fill/part")>("fill-word");
 *
 * Throws PartProblem. A part has modules of its own: give it what it needs, or let it share a map
 * (share-map.ts).
 */
export async function loadPart<Exports>(name: string): Promise<Exports> {
  const part = loading.get(name) ?? fetchPart(name);
  loading.set(name, part);
  let timer: number | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = window.setTimeout(reject, PATIENCE_MS, new Error("no answer"));
  });
  try {
    return (await Promise.race([part, late])) as Exports;
  } catch (cause) {
    loading.delete(name);
    throw new PartProblem(`The part "${name}" could not be loaded.`, { cause });
  } finally {
    window.clearTimeout(timer);
  }
}
