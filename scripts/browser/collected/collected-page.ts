import type { CollectedQuestions } from "../collecting/file/collected-questions";
import type { Alerts } from "../dialogs/show-alert";
import { showAlerts } from "../dialogs/show-alert";

/** The page that reads many handed-in files together. */
export interface CollectedPage {
  readonly frame: HTMLElement;
  readonly status: HTMLElement;
  /** Where the results stand. */
  readonly shown: HTMLElement;
  readonly alerts: Alerts;
  /** Stands in each file. */
  readonly format: string;
  readonly known: readonly CollectedQuestions[];
}

/** Find the place of the results in the page. */
export function findCollected(): CollectedPage | undefined {
  const frame = document.querySelector<HTMLElement>("[data-collected]");
  const [status, shown, alert] = ["collected-status", "collected-shown", "worksheet-alert"].map(
    (hook) => frame?.querySelector<HTMLElement>(`[data-${hook}]`),
  );
  if (!frame || !status || !shown || !alert) return undefined;
  return {
    frame,
    status,
    shown,
    alerts: showAlerts(alert, shown),
    format: frame.dataset.collectedFormat ?? "",
    known: JSON.parse(frame.dataset.collected ?? "[]"),
  };
}
