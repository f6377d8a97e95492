import { pageLine } from "./page-line";

/** Tell the tabs that show any of these answers that they changed; the line is that of share-between-tabs. */
export function tellTabs(channel: string, keys: readonly string[]): void {
  if (!("BroadcastChannel" in window)) return;
  const own = pageLine(channel);
  const line = own ?? new BroadcastChannel(channel);
  for (const key of keys) line.postMessage(key);
  if (!own) line.close();
}
