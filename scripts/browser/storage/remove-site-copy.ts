import { nameStored } from "./stored-names";

// An install that was told to stop does so at its next file; a network may hold that up.
const PATIENCE_MS = 4000;

/** Have a worker that is still taking its copy stop, and wait until it has. */
function stopInstalling(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "redundant" || worker.state === "activated") resolve();
    };
    worker.addEventListener("statechange", look);
    worker.postMessage("stop");
    look();
    setTimeout(resolve, PATIENCE_MS);
  });
}

async function unregister(registration: ServiceWorkerRegistration): Promise<void> {
  const { installing } = registration;
  const stopped = installing && stopInstalling(installing);
  await registration.unregister();
  await stopped;
}

/**
 * Remove a cache, each file of it first: as long as a worker that still serves an open page holds
 * the cache, Chromium (150) only hides it, and its room stays taken.
 */
async function removeCache(name: string): Promise<void> {
  const cache = await caches.open(name);
  for (const request of await cache.keys()) await cache.delete(request);
  await caches.delete(name);
}

/**
 * Remove every copy of pages that was kept for use without a network, with the workers that keep it.
 *
 * Returns the caches that are still there. A page that is open goes on with what it has.
 */
export async function removeSiteCopies(): Promise<string[]> {
  const workers = "serviceWorker" in navigator ? navigator.serviceWorker : undefined;
  for (const registration of (await workers?.getRegistrations()) ?? []) {
    await unregister(registration);
  }
  if (!("caches" in window)) return [];
  for (const name of await caches.keys()) await removeCache(name);
  return caches.keys();
}

/** Remove the copy of the site that begins at `root`, and of no other at the same address. */
export async function removeSiteCopy(root: URL): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope === root.href) await unregister(registration);
  await removeCache(nameStored("site_copy", { scope: root.href }));
}

/** Give up the copy of the site, because answers find no room; tell whether there was one. */
export async function makeRoom(): Promise<boolean> {
  const isKept = "caches" in window && (await caches.keys()).length > 0;
  if (isKept) await removeSiteCopies();
  return isKept;
}
