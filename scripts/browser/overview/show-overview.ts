import type { OverviewPage } from "./overview-page";

/** Show what this browser keeps. */
export async function showOverview(page: OverviewPage): Promise<void> {
  page.enter("empty");
}
