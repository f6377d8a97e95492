/** How a series stands with a person, in a few words. */

import { capitalise } from "../../answers/capitalise";
import type { Filled } from "./collect-entries";
import { isDay, sayDay } from "./days";
import type { DescribedWorksheet } from "./described-worksheet";
import type { Day } from "./list-days";

/** Say how a series stands: “2 so far, next 18 January”. `days` are those with this person. */
export function saySeries(
  worksheet: DescribedWorksheet,
  filled: Filled | undefined,
  days: readonly Day[],
  today: string,
): string {
  const own = days.filter((each) => each.worksheet.id === worksheet.id && each.isEntry);
  const coming = own.find(({ day }) => day >= today);
  const due = own.find(({ day, entry }) => day < today && entry === undefined);
  const held = filled?.entries.filter(({ date }) => !isDay(date) || date < today).length ?? 0;
  const next = coming
    ? `next ${sayDay(coming.day, today)}`
    : due
      ? `due since ${sayDay(due.day, today)}`
      : "";
  const parts = [held > 0 ? `${held} so far` : "", next].filter(Boolean).join(", ");
  return parts === "" ? "None yet" : capitalise(parts);
}

/** Say how many rows are open: “2 yours, 1 theirs”. */
export function sayOpen(owners: readonly string[]): string {
  const counts = ["yours", "theirs", "of either"].flatMap((owner) => {
    const count = owners.filter((each) => each === owner).length;
    return count > 0 ? [`${count} ${owner}`] : [];
  });
  return counts.length > 0 ? counts.join(", ") : "None open";
}
