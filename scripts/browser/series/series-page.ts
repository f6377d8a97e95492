/** A page of a series, with all that its parts need to show the entries and to change them. */

import { attempt as tryAct } from "../dialogs/attempt";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Database } from "../storage/open-database";
import type { DeclaredSeries } from "./entries/declared-series";
import { nameEntry } from "./entries/order-entries";
import type { Entry } from "./kept/list-entries";

export interface SeriesPage {
  readonly worksheet: OpenWorksheet;
  readonly keeping: Keeping;
  readonly database: Database;
  readonly series: DeclaredSeries;
  /** In their order. */
  readonly entries: readonly Entry[];
  /** Read the entries anew, and show them. */
  refresh(): Promise<void>;
}

const TROUBLE = {
  key: "series",
  title: "Nothing was changed",
  words: ["This page could not save everything just now. Your words are still here."],
};

/** Try a change; where it fails, all is as it was, and the page says so. */
export const attempt = ({ worksheet: { alerts } }: SeriesPage, change: () => Promise<void>): void =>
  tryAct(alerts, TROUBLE, change);

/** Name an entry by its number among all. */
export const nameAt = ({ series, entries }: SeriesPage, at: number): string =>
  nameEntry(series.name, at + 1, entries[at]?.date ?? "");

/** Throws where this page writes nothing: then no entry may begin or end either. */
export function checkWriting({ keeping }: SeriesPage): void {
  if (!keeping.isWorking() || keeping.store.isNewer) throw new Error("This page saves nothing");
}
