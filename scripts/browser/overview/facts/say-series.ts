/** How a series stands with a person, in a few words. */

import { capitalise } from "../../answers/capitalise";
import type { Entry, Filled } from "./collect-entries";
import { isDay, sayDay } from "./days";
import type { DescribedWorksheet } from "./described-worksheet";
import type { Day } from "./list-days";

/** How a series stands, and the entry of which that speaks last: undefined where it is not begun. */
export interface SaidSeries {
  readonly words: string;
  readonly entry: Entry | undefined;
}

/** Count the entries that were: one without a day is behind those before it, so not where they are to come. */
function countHeld(entries: readonly Entry[], today: string): number {
  const isToCome = ({ date }: Entry) => isDay(date) && date >= today;
  const first = entries.findIndex(isToCome);
  const before = first < 0 ? entries : entries.slice(0, first);
  return before.length;
}

/** Say how a series stands: “2 so far, next 18 January”. `days` are those with this person. */
export function saySeries(
  worksheet: DescribedWorksheet,
  filled: Filled | undefined,
  days: readonly Day[],
  today: string,
): SaidSeries {
  const own = days.filter((each) => each.worksheet.id === worksheet.id && each.isEntry);
  const coming = own.find(({ day }) => day >= today);
  const due = own.find(({ day, entry }) => day < today && entry === undefined);
  const held = countHeld(filled?.entries ?? [], today);
  const next = coming
    ? `next ${sayDay(coming.day, today)}`
    : due
      ? `due since ${sayDay(due.day, today)}`
      : "";
  const parts = [held > 0 ? `${held} so far` : "", next].filter(Boolean).join(", ");
  return { words: parts === "" ? "None yet" : capitalise(parts), entry: coming?.entry };
}

/** Say how many rows are open: “2 yours, 1 theirs”. */
export function sayOpen(owners: readonly string[]): string {
  const counts = ["yours", "theirs", "of either"].flatMap((owner) => {
    const count = owners.filter((each) => each === owner).length;
    return count > 0 ? [`${count} ${owner}`] : [];
  });
  return counts.length > 0 ? counts.join(", ") : "None open";
}
