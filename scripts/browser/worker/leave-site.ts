/**
 * The worker of a site that keeps no copy: it takes the place of one that did, and goes.
 *
 * Browsers look for a newer worker by themselves, so this reaches whoever visited the site before.
 * Pages that are open stay as they are.
 */
import { nameStored } from "../storage/stored-names";

declare const self: ServiceWorkerGlobalScope;

async function leave(): Promise<void> {
  await caches.delete(nameStored("site_copy", { scope: self.registration.scope }));
  await self.registration.unregister();
}

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));
