// A browser that has just been started may take its time; nothing waits longer.
const PATIENCE_MS = 3000;

/** Act once the page has been painted; at once where nobody sees it, or no browser tells. */
export function oncePainted(act: () => void): void {
  const isTold = PerformanceObserver.supportedEntryTypes?.includes("paint");
  if (document.hidden || !isTold) {
    act();
    return;
  }
  let isDone = false;
  const once = () => {
    if (!isDone) act();
    isDone = true;
  };
  new PerformanceObserver(once).observe({ type: "paint", buffered: true });
  setTimeout(once, PATIENCE_MS);
}
