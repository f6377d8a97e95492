import { onceStarted } from "../lazy/start-scripts";

/** What tells the page's other scripts that a newer version of it has come. */
const NEWER = "guide-newer";

async function begin(root: URL, part: string, isKept: boolean): Promise<void> {
  if (!isKept && !(await navigator.serviceWorker.getRegistration(root))) return;
  const address = new URL(part, root).href;
  const { keepSite, removeSiteCopy }: typeof import("../offline/part") = await import(address);
  const tell = () => {
    document.documentElement.dataset.newer = "";
    document.dispatchEvent(new Event(NEWER));
  };
  await (isKept ? keepSite(root, tell) : removeSiteCopy(root));
}

/**
 * Once all else is shown, keep a copy of the site for use without a network; a site that keeps none
 * removes one from before.
 *
 * The script's own element names the part that does it, and says whether the site keeps a copy.
 * Where it fails (a private window, no room, no network), nothing is said, and the site works as it
 * does without.
 */
export function keepOffline(root: URL, { dataset }: HTMLElement): void {
  const { offlinePart: part, worksOffline } = dataset;
  if (!part || !("serviceWorker" in navigator)) return;
  const isKept = worksOffline !== undefined;
  onceStarted(() => begin(root, part, isKept).catch(() => undefined));
}
