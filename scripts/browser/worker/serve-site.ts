/**
 * The service worker: a copy of the whole site, so that it works without a network.
 *
 * Pages and blank documents come from the network first, and from the copy where that fails or does
 * not answer soon. Files that are named by their content come from the copy. Nothing but the install
 * step ever writes, and a new version waits until no page of the old one is open.
 */
import type { WorkboxPlugin } from "workbox-core";
import { PrecacheController } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { NetworkFirst } from "workbox-strategies";
import { nameStored } from "../storage/stored-names";
import type { ListedFile } from "./list-entries";
import { listEntries } from "./list-entries";
import { plainAddress } from "./plain-address";

/** The build writes the list of files above this script. */
declare const self: ServiceWorkerGlobalScope & { readonly SITE_FILES?: readonly ListedFile[] };

const PATIENCE_S = 3;
const MARK = /<html[^>]* data-page-mark="([^"]*)"/;

const cacheName = nameStored("site_copy", { scope: self.registration.scope });
const assets = new URL("assets/", self.registration.scope).pathname;
let isStopped = false;

const keepWhole: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => (isStopped || !response.ok ? null : response),
};
const copy = new PrecacheController({ cacheName, plugins: [keepWhole] });
copy.addToCacheList(listEntries(self.SITE_FILES ?? []));

const findKey = (asked: string) => copy.getCacheKeyForURL(plainAddress(asked));

/** Find a file in the copy; unlike `caches.open`, this makes no cache where there is none. */
const findKept = (key: string) => caches.match(key, { cacheName, ignoreVary: true });

/** Take the whole copy; where that fails, such as for want of room, leave nothing of it behind. */
async function takeCopy(event: ExtendableEvent): Promise<void> {
  const cache = await caches.open(cacheName);
  const before = new Set((await cache.keys()).map(({ url }) => url));
  try {
    await copy.install(event);
  } catch (problem) {
    for (const request of await cache.keys()) {
      if (!before.has(request.url)) await cache.delete(request);
    }
    if (before.size === 0) await caches.delete(cacheName);
    throw problem;
  }
}

/** Tell which version of a page the copy has, by the mark that the build puts into each. */
async function readMark(address: string): Promise<string> {
  const key = findKey(address);
  const page = key === undefined ? undefined : await findKept(key);
  return MARK.exec((await page?.text()) ?? "")?.[1] ?? "";
}

const freshIfPossible = new NetworkFirst({
  cacheName,
  networkTimeoutSeconds: PATIENCE_S,
  matchOptions: { ignoreVary: true },
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request }) => findKey(request.url) ?? request,
      cacheWillUpdate: async () => null,
      // A server that is there and cannot serve is as good as none.
      fetchDidSucceed: async ({ response }) => {
        if (response.status >= 500) throw new Error(`status ${response.status}`);
        return response;
      },
    },
  ],
});

// A key with a query belongs to a file whose name does not change with its content.
registerRoute(({ request }) => findKey(request.url)?.includes("?") === true, freshIfPossible);
// Also what a newer version has brought already: a page of it may be open before its own worker is.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith(assets),
  async ({ request }) => (await findKept(plainAddress(request.url))) ?? fetch(request),
);

self.addEventListener("install", (event) => event.waitUntil(takeCopy(event)));
self.addEventListener("activate", (event) => {
  event.waitUntil(copy.activate(event).then(() => self.clients.claim()));
});
self.addEventListener("message", (event) => {
  if (event.data === "stop") isStopped = true;
  else event.waitUntil(readMark(event.data).then((mark) => event.ports[0]?.postMessage(mark)));
});
