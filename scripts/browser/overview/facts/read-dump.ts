import type { Relationship } from "../../relationships/relationship";
import { listRelationships } from "../../storage/list-relationships";
import type { About, Database } from "../../storage/open-database";
import { listLastWords } from "../../storage/worksheet/last-words";
import { readUnsettled } from "../../storage/worksheet/settle-left";
import type { Dump } from "./collect-entries";

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

/** Read all that is kept, and change nothing. */
export async function readDump(database: Database, name: string): Promise<Kept> {
  const reading = database.transaction(["answers", "worksheets", "late"]);
  const [answers, worksheets] = [
    reading.objectStore("answers"),
    reading.objectStore("worksheets"),
  ] as const;
  const [keys, values, names, abouts, late, relationships] = await Promise.all([
    answers.getAllKeys(),
    answers.getAll(),
    worksheets.getAllKeys(),
    worksheets.getAll(),
    reading.objectStore("late").getAllKeys(),
    listRelationships(database),
  ]);
  const records = new Map<string, Map<string, unknown>>();
  for (const [at, [key, field]] of keys.entries()) {
    const fields = records.get(key) ?? new Map<string, unknown>();
    records.set(key, fields.set(field, values[at]));
  }
  const hurried = [...new Set(late.map(([key]) => key))];
  return {
    records,
    abouts: new Map(names.map((key, at) => [key, abouts[at] as About])),
    left: await readLeft(database, name, hurried),
    relationships,
  };
}
