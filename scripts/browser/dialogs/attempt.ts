import type { Alerts } from "./show-alert";

/** What is said where something could not be done. */
export interface Trouble {
  readonly key: string;
  readonly title: string;
  readonly words: readonly string[];
}

/** What is said where a part of the page did not come. */
export const UNFETCHED = "A part of this page could not be fetched.";

/** Try something; where it fails, say so, and offer to try it again. */
export function attempt(alerts: Alerts, trouble: Trouble, act: () => Promise<unknown>): void {
  const run = (): void => {
    alerts.hide(trouble.key);
    act().catch(() =>
      alerts.show({
        ...trouble,
        actions: [{ words: "Try again", act: run }],
        takesFocus: true,
      }),
    );
  };
  run();
}
