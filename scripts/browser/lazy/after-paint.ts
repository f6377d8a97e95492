// A page that is busy without end may not keep the rest of itself waiting.
const PATIENCE_MS = 500;

/**
 * Return once what was put into the page has been painted, and the browser has nothing more urgent to
 * do; at once where nobody sees it.
 */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else if (!("requestIdleCallback" in window)) requestAnimationFrame(() => setTimeout(resolve));
    else
      requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS }));
  });
