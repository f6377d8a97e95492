import type { Answer } from "../answers/answer";
import { isBlank } from "../answers/answer";
import { parseKey } from "../relationships/answer-key";
import { orderEntries } from "../series/entries/order-entries";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Database } from "../storage/open-database";
import { listEntryIds } from "../storage/worksheet/find-entries";
import { readCurrent } from "../storage/worksheet/read-current";
import { readValue } from "../storage/worksheet/read-value";
import { TabStore } from "../storage/worksheet/tab-store";
import type { DeclaredShown } from "./declared-shown";
import { nameOther } from "./name-other";
import { readShown } from "./say-shown";

/** Read the newest entry of a series in which anything is answered. */
async function readLast(
  worksheet: OpenWorksheet,
  database: Database,
  shown: DeclaredShown,
): Promise<Map<string, unknown>> {
  const { relationship } = parseKey(nameOther(worksheet, shown).worksheet);
  const reading = database.transaction(["answers", "worksheets"]);
  const { worksheet: id, was } = shown;
  const entries = [];
  for (const entry of await listEntryIds(reading, { id, was }, relationship)) {
    const names = nameOther(worksheet, shown, entry);
    const { answers, about } = await readCurrent(database, worksheet.database, names);
    if ([...answers.values()].every(isBlank)) continue;
    const place = about?.place ?? 0;
    entries.push({ answers, place, date: String(answers.get(shown.date) ?? "") });
  }
  return orderEntries(entries).at(-1)?.answers ?? new Map();
}

/** Read what is answered to one question of another worksheet; undefined where nothing is. */
export async function readOther(
  worksheet: OpenWorksheet,
  database: Database | undefined,
  shown: DeclaredShown,
): Promise<Answer | undefined> {
  const { field } = shown;
  const names = nameOther(worksheet, shown);
  if (!database) {
    const { answers } = await new TabStore(worksheet.database, names).load();
    return readShown(field, readValue(answers.get(field.id)));
  }
  const answers = shown.date
    ? await readLast(worksheet, database, shown)
    : (await readCurrent(database, worksheet.database, names)).answers;
  return readShown(field, answers.get(field.id));
}
