import type { Filled } from "../overview/facts/collect-entries";
import { collectEntries } from "../overview/facts/collect-entries";
import { loadWorksheets } from "../overview/facts/load-worksheets";
import { readDump } from "../overview/facts/read-dump";
import type { Relationship } from "../relationships/relationship";
import type { OpenWorksheet } from "../session/open-worksheet";
import { openToRead } from "../storage/open-database";
import { nameStored } from "../storage/stored-names";

/** Everything that this browser keeps, and whom it knows. */
export interface Work {
  readonly all: readonly Filled[];
  readonly people: readonly Relationship[];
}

const NOTHING: Work = { all: [], people: [] };

/** Read all that is kept, and change nothing; on a shared computer there is nothing of it. */
export async function readWork(
  { database: name, isTabOnly }: Pick<OpenWorksheet, "database" | "isTabOnly">,
  list: string,
): Promise<Work> {
  if (isTabOnly) return NOTHING;
  const worksheets = await loadWorksheets(list);
  const database = await openToRead(nameStored("answers", { database: name }));
  if (!database) return NOTHING;
  try {
    const kept = await readDump(database, name);
    return { all: collectEntries(kept, worksheets), people: kept.relationships };
  } finally {
    database.close();
  }
}
