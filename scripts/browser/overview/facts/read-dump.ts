import { unwrap } from "idb";
import type { Relationship } from "../../relationships/relationship";
import { orderRelationships } from "../../storage/list-relationships";
import type { About, Database } from "../../storage/open-database";
import { listLastWords } from "../../storage/worksheet/last-words";
import { readUnsettled } from "../../storage/worksheet/settle-left";
import type { Dump } from "./collect-entries";
import type { Stores } from "./read-stores";
import { readStores } from "./read-stores";

/** Everything that a database holds of worksheets, and whom it knows. */
export interface Kept extends Dump {
  readonly relationships: readonly Relationship[];
}

/** Read what pages left as they were closed: there is seldom any. */
async function readLeft(
  database: Database,
  name: string,
  hurried: readonly string[],
): Promise<Dump["left"]> {
  const words = listLastWords(name);
  const keys = new Set([...hurried, ...words.map(({ worksheet }) => worksheet)]);
  const left = new Map<string, Map<string, unknown>>();
  for (const key of keys) {
    const own = words.filter(({ worksheet }) => worksheet === key);
    const changes = await readUnsettled(database, key, own);
    if (changes.length > 0) left.set(key, new Map(changes.map((each) => [each.field, each.value])));
  }
  return left;
}

/** Put records to their worksheets: those of one stand together, as a database orders keys. */
function groupRecords({ keys, records: found }: Stores): Map<string, Map<string, unknown>> {
  const records = new Map<string, Map<string, unknown>>();
  let fields = new Map<string, unknown>();
  let last: string | undefined;
  // Taken apart by place, very many go several times as fast in a script that has just come.
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as Stores["keys"][number];
    if (key[0] !== last) {
      last = key[0];
      fields = new Map();
      records.set(last, fields);
    }
    fields.set(key[1], found[at]);
  }
  return records;
}

/** Put together what the stores hold; what pages left in a hurry is read now. */
async function putTogether(database: Database, name: string, stores: Stores): Promise<Kept> {
  const { names, abouts, late, relationships } = stores;
  const hurried = [...new Set(late.map(([key]) => key))];
  return {
    records: groupRecords(stores),
    abouts: new Map(names.map((key, at) => [key, abouts[at] as About])),
    left: await readLeft(database, name, hurried),
    relationships: orderRelationships(relationships),
  };
}

/** Read all that is kept, and change nothing; `stores` are what was read of it just before. */
export async function readDump(database: Database, name: string, stores?: Stores): Promise<Kept> {
  return putTogether(database, name, stores ?? (await readStores(unwrap(database))));
}
