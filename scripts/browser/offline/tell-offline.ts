import { loadPart } from "../lazy/load-part";
import type { OpenWorksheet } from "../session/open-worksheet";

type Lines = typeof import("./lines/part");

/** Fetch the words and say them; where they cannot be fetched, nothing is said: nobody has asked. */
const say = (show: (lines: Lines) => void): void =>
  void loadPart<Lines>("offline-lines").then(show, () => undefined);

/** Tell whether this is Safari on an iPhone or iPad, and not yet started from its home screen. */
function isSafariTab(): boolean {
  const { maxTouchPoints, userAgent } = navigator;
  const isHandheld = /iPhone|iPad/.test(userAgent) || maxTouchPoints > 0; // an iPad may say Macintosh
  const isSafari = /Version\/\S+ (Mobile\/\S+ )?Safari\//.test(userAgent) && /Mac/.test(userAgent);
  return isSafari && isHandheld && !window.matchMedia("(display-mode: standalone)").matches;
}

/**
 * Say on a worksheet what few pages have to say of the copy that works without a network.
 *
 * A newer version of the page: the theme's script finds out (scripts/browser/theme/keep-offline.ts).
 * The page is never loaded again by itself: what is on it stays, and all of it goes on working. And,
 * on an iPhone or iPad, why the home screen keeps answers longer.
 */
export function tellOffline(worksheet: OpenWorksheet): void {
  const tellNewer = () => say(({ showNewer }) => showNewer(worksheet));
  if ("newer" in document.documentElement.dataset) tellNewer();
  else document.addEventListener("guide-newer", tellNewer, { once: true });
  if (worksheet.isTabOnly || !isSafariTab()) return;
  say(({ showHomeScreen }) => showHomeScreen(worksheet));
}
