import { isBlank } from "../answers/answer";
import { parseKey } from "../relationships/answer-key";
import type { Database } from "../storage/open-database";
import type { KeptAside } from "./backup";
import type { HeldPart } from "./plan-restore";

/** Read what this browser holds under each key, in one transaction, as it is to be compared. */
export async function readHeld(database: Database): Promise<HeldPart[]> {
  const reading = database.transaction(["answers", "worksheets"]);
  const [keys, records, names, abouts] = await Promise.all([
    reading.objectStore("answers").getAllKeys(),
    reading.objectStore("answers").getAll(),
    reading.objectStore("worksheets").getAllKeys(),
    reading.objectStore("worksheets").getAll(),
  ]);
  const held = new Map<string, Record<string, unknown>>(names.map((key) => [key, {}]));
  keys.forEach(([key, field], at) => {
    const answers = held.get(key) ?? {};
    const value = records[at]?.value;
    if (!isBlank(value)) answers[field] = value;
    held.set(key, answers);
  });
  const about = new Map(names.map((key, at) => [key, abouts[at]]));
  return [...held].map(([key, answers]) => {
    const { place, also = [], day = "" } = about.get(key) ?? {};
    return { ...parseKey(key), key, answers, place, also, changedOn: day };
  });
}

/** Read what is kept beside the answers, by the key of these. */
export async function readBeside(
  database: Database,
): Promise<ReadonlyMap<string, NonNullable<HeldPart["kept"]>>> {
  const reading = database.transaction(["superseded", "aside"]);
  const kept = new Map<string, Record<"superseded" | "aside", KeptAside[]>>();
  for (const name of ["superseded", "aside"] as const) {
    for (const { worksheet, field, value } of await reading.objectStore(name).getAll()) {
      const beside = kept.get(worksheet) ?? { superseded: [], aside: [] };
      beside[name].push({ field, value });
      kept.set(worksheet, beside);
    }
  }
  return kept;
}
