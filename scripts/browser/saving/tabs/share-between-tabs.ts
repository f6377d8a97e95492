import { pageLine } from "./page-line";

/**
 * Hear of changes that other tabs made, and tell them of ours.
 *
 * A message only names the worksheet; the answers themselves are read from the database, so a
 * lost message costs nothing: the page looks again whenever it comes back to the front.
 * It hears of all ids that the worksheet had, or of every worksheet, and of nobody where there is no
 * channel: a tab that keeps its answers to itself. Returns the function that tells the others.
 */
export function shareBetweenTabs(
  channel: string | undefined,
  worksheets: readonly string[] | "all",
  look: () => void,
): () => void {
  const isHeard = channel !== undefined && "BroadcastChannel" in window;
  const others = isHeard ? new BroadcastChannel(channel) : undefined;
  if (others && worksheets === "all") pageLine(channel ?? "", others);
  others?.addEventListener("message", ({ data }) => {
    const isOurs = worksheets === "all" || worksheets.includes(data);
    if (isOurs && document.visibilityState === "visible") look();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") look();
  });
  document.addEventListener("resume", look);
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) look();
  });
  return () => others?.postMessage(worksheets[0]);
}
