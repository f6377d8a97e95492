/** How a worksheet stands that is filled in once, in a few words. */

import type { Answer } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { sayDate } from "../../answers/date-parts";
import type { Count } from "../../form/count-answered";
import { countAnswered } from "../../form/count-answered";
import type { Entry } from "./collect-entries";
import { isDay } from "./days";
import { listConditions } from "./described-worksheet";

/** Count the questions of an entry that are asked just now, and those that have an answer. */
export function countEntry({ worksheet, answers }: Entry): Count {
  const ids = worksheet.asked.map(({ id }) => id);
  return countAnswered(ids, listConditions(worksheet), answers);
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

/** Tell whether all have signed an entry. */
export const isSigned = (entry: Entry): boolean => findSigned(entry) !== undefined;

/** Say how a worksheet that is filled in once stands. */
export function saySingle(entry: Entry): string {
  const signed = findSigned(entry);
  if (signed === undefined) return sayAnswered(entry);
  return signed === "" ? "Signed" : `Signed ${sayDate(signed)}`;
}
