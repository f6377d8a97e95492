import { readSeries } from "../series/entries/declared-series";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { Database } from "../storage/open-database";
import { readHeldEntries } from "./read-held";

/**
 * List the questions whose answers stay as the entry on the page goes alone: they came along from
 * the one before, and nothing of the first entry did.
 */
export async function listStaying(
  worksheet: OpenWorksheet,
  database: Database,
): Promise<ReadonlySet<string>> {
  const { entry, relationship } = worksheet;
  const carry = readSeries(worksheet)?.carry ?? [];
  const [first] = await readHeldEntries(worksheet, database, relationship?.id);
  const isFirst = !first || first.id === entry;
  const answered = readAnswers(worksheet);
  return new Set(isFirst ? [] : carry.map(({ to }) => to).filter((field) => answered.has(field)));
}
