/** How a worksheet stands with a person, in a few words. */

import type { Answer } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { sayDate } from "../../answers/date-parts";
import type { Count } from "../../form/count-answered";
import { countAnswered } from "../../form/count-answered";
import type { Entry, Filled } from "./collect-entries";
import { isDay, sayDay } from "./days";
import type { DescribedWorksheet } from "./described-worksheet";
import type { Day } from "./list-dates";

/** Count the questions of an entry that are asked just now, and those that have an answer. */
export function countEntry({ worksheet, answers }: Entry): Count {
  const conditions = new Map(
    worksheet.asked.flatMap(({ id, when }) => (when ? [[id, when] as const] : [])),
  );
  return countAnswered(
    worksheet.asked.map(({ id }) => id),
    conditions,
    answers,
  );
}

/** Say how much of an entry is answered: “23 of 34 answered”. */
export function sayAnswered(entry: Entry): string {
  const { answered, asked } = countEntry(entry);
  return answered === asked ? `Finished, ${asked} of ${asked}` : `${answered} of ${asked} answered`;
}

const readPart = (answer: Answer | undefined, part: string): string => {
  const found = (answer as Record<string, unknown> | undefined)?.[part];
  return typeof found === "string" ? found : "";
};

/** Return the day of the last signature, where all have signed: the day, or "" without a date. */
function findSigned({ worksheet, answers }: Entry): string | undefined {
  const signed = (worksheet.signatures ?? []).map((field) => answers.get(field));
  const isWhole = signed.length > 0 && signed.every((each) => !isBlank(readPart(each, "name")));
  if (!isWhole) return undefined;
  const days = signed.map((each) => readPart(each, "date")).filter(isDay);
  return days.sort().at(-1) ?? "";
}

/** Say how a worksheet that is filled in once stands. */
export function saySingle(entry: Entry): string {
  const signed = findSigned(entry);
  if (signed === undefined) return sayAnswered(entry);
  return signed === "" ? "Signed" : `Signed ${sayDate(signed)}`;
}

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
  return parts === "" ? "None yet" : `${parts.charAt(0).toUpperCase()}${parts.slice(1)}`;
}

/** Say how many rows are open: “2 yours, 1 theirs”. */
export function sayOpen(owners: readonly string[]): string {
  const counts = ["yours", "theirs", "of either"].flatMap((owner) => {
    const count = owners.filter((each) => each === owner).length;
    return count > 0 ? [`${count} ${owner}`] : [];
  });
  return counts.length > 0 ? counts.join(", ") : "None open";
}
