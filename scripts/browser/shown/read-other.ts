import type { Answer } from "../answers/answer";
import { isBlank } from "../answers/answer";
import { parseKey } from "../relationships/answer-key";
import { orderEntries } from "../series/entries/order-entries";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { Database } from "../storage/open-database";
import type { Names } from "../storage/worksheet/answer-set";
import { listLastWords } from "../storage/worksheet/last-words";
import { listKeys } from "../storage/worksheet/list-keys";
import { readContents } from "../storage/worksheet/read-contents";
import { readUnsettled } from "../storage/worksheet/settle-left";
import { TabStore } from "../storage/worksheet/tab-store";
import type { DeclaredShown } from "./declared-shown";
import { nameOther } from "./name-other";
import { readShown } from "./say-shown";

const readValue = (record: unknown): unknown =>
  (record as { value?: unknown } | null | undefined)?.value;

/** Read the answers of one entry, with those that a page left behind as it was closed. */
async function readEntry(
  { database: name }: Pick<OpenWorksheet, "database">,
  database: Database,
  names: Names,
): Promise<{ answers: Map<string, unknown>; place: number }> {
  const contents = await readContents(database.transaction(["answers", "worksheets"]), names);
  const answers = new Map([...contents.answers].map(([id, record]) => [id, readValue(record)]));
  const left = listLastWords(name).filter(({ worksheet }) => worksheet === names.worksheet);
  for (const { field, value } of await readUnsettled(database, names.worksheet, left)) {
    answers.set(field, value);
  }
  return { answers, place: contents.sets[0].about?.place ?? 0 };
}

/** Read the newest entry of a series in which anything is answered. */
async function readLast(
  worksheet: OpenWorksheet,
  database: Database,
  shown: DeclaredShown,
): Promise<Map<string, unknown>> {
  const { relationship } = parseKey(nameOther(worksheet, shown).worksheet);
  const reading = database.transaction(["answers", "worksheets"]);
  const keys = await listKeys(reading, [shown.worksheet], relationship);
  const entries = [];
  for (const key of keys) {
    const names = nameOther(worksheet, shown, parseKey(key).entry);
    const { answers, place } = await readEntry(worksheet, database, names);
    if ([...answers.values()].every(isBlank)) continue;
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
    : (await readEntry(worksheet, database, names)).answers;
  return readShown(field, answers.get(field.id));
}
