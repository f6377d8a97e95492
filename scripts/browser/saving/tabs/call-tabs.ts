const CLEARED = "cleared";

/** The line on which the tabs of one site tell each other that the device was cleared. */
const openLine = (): BroadcastChannel | undefined =>
  "BroadcastChannel" in window ? new BroadcastChannel("device") : undefined;

/** Tell the other tabs that this device is being cleared. */
export function callTabs(): void {
  const line = openLine();
  line?.postMessage(CLEARED);
  line?.close();
}

/** Act when another tab clears this device. */
export function hearTabs(act: () => void): void {
  openLine()?.addEventListener("message", ({ data }) => {
    if (data === CLEARED) act();
  });
}
