const CLEARED = "cleared";

/** The line on which the tabs of one site tell each other that the device was cleared. */
const openLine = (database: string): BroadcastChannel | undefined =>
  "BroadcastChannel" in window ? new BroadcastChannel(`${database} device`) : undefined;

/** Tell the other tabs that this device is being cleared. */
export function callTabs(database: string): void {
  const line = openLine(database);
  line?.postMessage(CLEARED);
  line?.close();
}

/** Act when another tab clears this device. */
export function hearTabs(database: string, act: () => void): void {
  openLine(database)?.addEventListener("message", ({ data }) => {
    if (data === CLEARED) act();
  });
}
