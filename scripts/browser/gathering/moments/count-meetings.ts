import { sayDate } from "../../answers/date-parts";
import { sayCount } from "../../answers/say-count";
import { isWholeDay } from "../../answers/whole-day";
import type { Filled } from "../../overview/facts/collect-entries";
import type { DeclaredMeetings } from "./declared-gathering";

/** How many meetings there were, and how long they took together, where that is known. */
export interface Meetings {
  readonly count: number;
  readonly people: number;
  /** In hours, rounded to a half; of those whose length is known. */
  readonly hours: number;
  /** How many are of a length that nobody wrote down. */
  readonly unknown: number;
  readonly first: string;
  readonly last: string;
}

const MINUTES = 60;

/** Read how long meetings with somebody are; undefined where that is no number. */
function readLength(all: readonly Filled[], name: string, owner: string | undefined) {
  const [worksheet, field = ""] = name.split(".");
  const filled = all.find((each) => each.worksheet.id === worksheet && each.owner === owner);
  const minutes = Number(filled?.entries.at(-1)?.answers.get(field) || Number.NaN);
  return minutes > 0 ? minutes : undefined;
}

/** Count the meetings until today; undefined where there was none. */
export function countMeetings(
  all: readonly Filled[],
  declared: DeclaredMeetings,
  today: string,
): Meetings | undefined {
  const held = all
    .filter(({ worksheet }) => worksheet.id === declared.of)
    .flatMap(({ owner, entries }) =>
      entries
        .filter(({ date }) => isWholeDay(date) && date <= today)
        .map(({ date }) => ({ date, owner, minutes: readLength(all, declared.length, owner) })),
    );
  if (held.length === 0) return undefined;
  const days = held.map(({ date }) => date).sort();
  const minutes = held.reduce((sum, each) => sum + (each.minutes ?? 0), 0);
  return {
    count: held.length,
    people: new Set(held.map(({ owner }) => owner)).size,
    hours: Math.round((2 * minutes) / MINUTES) / 2,
    unknown: held.filter((each) => each.minutes === undefined).length,
    first: days[0] ?? "",
    last: days.at(-1) ?? "",
  };
}

/** Say in which time they were, and how many. */
export function sayMeetings({ count, people, first, last }: Meetings): string {
  const time =
    first === last ? `On ${sayDate(first)}` : `From ${sayDate(first)} to ${sayDate(last)}`;
  const whom = people > 1 ? ` with ${people} people` : "";
  return `${time}: ${sayCount(count, "meeting")}${whom}.`;
}
