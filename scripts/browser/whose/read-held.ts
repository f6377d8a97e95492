/** What the dialog says of each relationship, read from the database. */

import type { Answer, Answers } from "../answers/answer";
import { isBlank } from "../answers/answer";
import type { Conditions } from "../form/asked";
import { readConditions } from "../form/asked";
import { countAnswered } from "../form/count-answered";
import type { OpenWorksheet } from "../session/open-worksheet";
import { nameAnswers } from "../session/open-worksheet";
import type { Database } from "../storage/open-database";
import { allOf, readContents } from "../storage/worksheet/read-contents";
import type { Held } from "./plan-move";

const readValue = (record: unknown) => (record as { value?: unknown } | null | undefined)?.value;

/** Count the answers under every key. */
export async function readHeld(database: Database): Promise<Held> {
  const held = new Map<string, number>();
  const reading = database.transaction("answers");
  for await (const { key, value } of reading.store.iterate()) {
    if (!isBlank(readValue(value))) held.set(key[0], (held.get(key[0]) ?? 0) + 1);
  }
  return held;
}

/** Tell whether anything is kept beside the answers under these keys: earlier and hurried words. */
export async function isAnyKept(database: Database, keys: readonly string[]): Promise<boolean> {
  const isThere = (name: string) => database.objectStoreNames.contains(name as "history");
  const kept = (["superseded", "aside", "history"] as const).filter(isThere);
  const counts = keys.flatMap((key) => [
    ...kept.map((name) => database.countFromIndex(name, "worksheet", key)),
    database.count("late", allOf(key)),
  ]);
  return (await Promise.all(counts)).some((count) => count > 0);
}

/** Say how far this worksheet is for somebody: “Contract: 23 of 34 answered”. */
export async function sayState(
  worksheet: OpenWorksheet,
  database: Database,
  relationship: string | undefined,
): Promise<string> {
  const { fields, form, title } = worksheet;
  const reading = database.transaction(["answers", "worksheets"]);
  const contents = await readContents(reading, nameAnswers(worksheet, relationship));
  const answers: Answers = new Map();
  for (const [id, record] of contents.answers) answers.set(id, readValue(record) as Answer);
  const noun = form.dataset.worksheetNoun ?? title;
  const name = noun.charAt(0).toUpperCase() + noun.slice(1);
  if ([...answers.values()].every(isBlank)) return `${name}: not started`;
  const conditions: Conditions = readConditions(fields);
  const { answered, asked } = countAnswered(
    fields.map(({ id }) => id),
    conditions,
    answers,
  );
  return `${name}: ${answered} of ${asked} answered`;
}
