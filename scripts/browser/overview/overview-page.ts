/** The page of one's own work, as its HTML describes it. */

import type { Alerts } from "../dialogs/show-alert";
import { showAlerts } from "../dialogs/show-alert";

/** What the page says of itself once script has looked: tests and style wait for it. */
export type OverviewState = "empty" | "shown" | "shared" | "unread";

export interface OverviewPage {
  /** Round everything that script shows; dialogs open in it. */
  readonly frame: HTMLElement;
  /** Where what is kept is shown. */
  readonly shown: HTMLElement;
  readonly status: HTMLElement;
  readonly alerts: Alerts;
  readonly database: string;
  readonly format: string;
  /** The address of the folder of all worksheets' pages. */
  readonly worksheets: string;
  /** The address of what the site says of all worksheets. */
  readonly list: string;
  readonly roles: readonly string[];
  /** Show what belongs to a state, and nothing else. */
  enter(state: OverviewState): void;
}

const find = (hook: string) => document.querySelector<HTMLElement>(`[data-overview-${hook}]`);

/** Read the page; undefined where it is another one. */
export function findOverview(): OverviewPage | undefined {
  const frame = document.querySelector<HTMLElement>("[data-overview]");
  const [shown, status] = [find("shown"), find("status")];
  const alert = frame?.querySelector<HTMLElement>("[data-worksheet-alert]");
  if (!frame || !shown || !status || !alert) return undefined;
  const { overview, overviewFormat, overviewWorksheets, overviewList, overviewRoles } =
    frame.dataset;
  return {
    frame,
    shown,
    status,
    alerts: showAlerts(alert, frame),
    database: overview ?? "",
    format: overviewFormat ?? "",
    worksheets: overviewWorksheets ?? "",
    list: overviewList ?? "",
    roles: overviewRoles?.split(" ").filter(Boolean) ?? [],
    enter(state) {
      const focused = frame.dataset.overviewState === state ? null : document.activeElement;
      shown.hidden = state !== "shown";
      for (const hook of ["empty", "shared"] as const) {
        const place = find(hook);
        if (place) place.hidden = state !== hook;
      }
      frame.dataset.overviewState = state;
      // What came above it must not push from view where somebody has gone by keyboard meanwhile.
      if (focused !== document.body) focused?.scrollIntoView({ block: "nearest" });
    },
  };
}
