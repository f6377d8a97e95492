import { countDays } from "../answers/whole-day";
import type { Entry } from "../overview/facts/collect-entries";
import type { DescribedWorksheet } from "../overview/facts/described-worksheet";
import { listAllComing } from "../overview/facts/list-all-coming";
import type { Work } from "../overview/facts/list-people";
import type { Relationship } from "../relationships/relationship";

/** What somebody who comes back goes on with. */
export interface Thing {
  readonly worksheet: DescribedWorksheet;
  /** Undefined: nobody's who is named yet, or one's own. */
  readonly relationship: Relationship | undefined;
  /** Undefined: it is not begun yet. */
  readonly entry: Entry | undefined;
  /** The day to come for which it stands here, though something else was changed last; or "". */
  readonly next: string;
}

const NEAR_DAYS = 7;

/** List all that is filled in, each entry with the one whose it is. */
function listThings({ people, ended, nobody, own }: Work): (Thing & { entry: Entry })[] {
  const all = [...people, ...(nobody ? [nobody] : []), ...ended];
  const groups = [{ relationship: undefined, filled: own }, ...all];
  return groups.flatMap(({ relationship, filled }) =>
    filled.flatMap(({ worksheet, entries }) =>
      entries.map((entry) => ({ worksheet, relationship, entry, next: "" })),
    ),
  );
}

/**
 * Find it: what was changed last, unless that was another day and a date is near.
 *
 * `last` is the key of what this browser saved last. Where that is gone, the days tell.
 */
export function findThing(work: Work, last: string, today: string): Thing | undefined {
  const things = listThings(work);
  const byDay = [...things].sort((one, other) => {
    const [a = "", b = ""] = [one.entry.changed, other.entry.changed];
    return a < b ? 1 : a > b ? -1 : 0;
  });
  const changed = things.find(({ entry }) => entry.names.worksheet === last) ?? byDay[0];
  if (changed?.entry.changed === today) return changed;
  const [near] = listAllComing(work, today);
  if (!near || countDays(today, near.day) > NEAR_DAYS) return changed;
  const { worksheet, person, entry, day } = near;
  if (entry !== undefined && entry === changed?.entry) return changed;
  const held = person.filled.find((each) => each.worksheet === worksheet);
  const shown = entry ?? held?.entries.at(-1);
  return { worksheet, relationship: person.relationship, entry: shown, next: day };
}
