/** Tell the tabs that show any of these answers that they changed; the line is that of share-between-tabs. */
export function tellTabs(channel: string, keys: readonly string[]): void {
  if (!("BroadcastChannel" in window)) return;
  const line = new BroadcastChannel(channel);
  for (const key of keys) line.postMessage(key);
  line.close();
}
