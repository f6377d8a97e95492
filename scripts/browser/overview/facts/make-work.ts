import type { Relationship } from "../../relationships/relationship";
import type { Dump } from "./collect-entries";
import { collectEntries } from "./collect-entries";
import type { DescribedWorksheet } from "./described-worksheet";
import type { Work } from "./list-people";
import { listPeople } from "./list-people";

/** Make of all that was read who there is, and how everything stands with each. */
export const makeWork = (
  dump: Dump,
  known: readonly Relationship[],
  worksheets: readonly DescribedWorksheet[],
): Work => listPeople(known, collectEntries(dump, worksheets), worksheets);
