import { handOverFiles } from "./hand-over-files";

/** Where a browser may say that its person wants to load little. */
interface Connection {
  readonly saveData?: boolean;
}

// A page that stays open for days asks this often whether there is a newer one, when it is looked at.
const AGAIN_MS = 3_600_000;

const isSparing = (): boolean =>
  (navigator as { connection?: Connection }).connection?.saveData === true;

/** Ask a worker which version of this page it has; "" where it has none. */
function askMark(worker: ServiceWorker): Promise<string> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(location.href, [port2]);
  });
}

/** Tell when a worker that has come has a newer version of this page than is open. */
async function compare(worker: ServiceWorker, onNewer: () => void): Promise<void> {
  const own = document.documentElement.dataset.pageMark;
  const theirs = await askMark(worker);
  if (own && theirs && theirs !== own) onNewer();
}

function watch(registration: ServiceWorkerRegistration, onNewer: () => void): void {
  if (registration.waiting) void compare(registration.waiting, onNewer);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") void compare(installing, onNewer);
    });
  });
}

function askAgain(registration: ServiceWorkerRegistration): void {
  let asked = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || performance.now() - asked < AGAIN_MS) return;
    asked = performance.now();
    registration.update().catch(() => undefined);
  });
}

/**
 * Keep a copy of the site that begins at `root`, for use without a network, and follow its versions.
 *
 * Calls `onNewer` when a version has come in which this page is another. The page itself stays as it
 * is: nothing here ever loads it again.
 */
export async function keepSite(root: URL, onNewer: () => void): Promise<void> {
  const workers = navigator.serviceWorker;
  if (isSparing() && !(await workers.getRegistration(root))) return;
  const registration = await workers.register(new URL("worker.js", root), {
    scope: root.pathname,
    updateViaCache: "none",
  });
  handOverFiles(root);
  watch(registration, onNewer);
  askAgain(registration);
}
