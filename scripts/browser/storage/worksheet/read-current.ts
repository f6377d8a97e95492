import type { About, Database } from "../open-database";
import type { Names } from "./answer-set";
import { listLastWords } from "./last-words";
import { readContents } from "./read-contents";
import { readValue } from "./read-value";
import { readUnsettled } from "./settle-left";

/** What is answered under some names. */
export interface CurrentAnswers {
  readonly answers: Map<string, unknown>;
  readonly about: About | undefined;
}

/** Read answers as they are now, with those that a page left behind as it was closed; change nothing. */
export async function readCurrent(
  database: Database,
  name: string,
  names: Names,
): Promise<CurrentAnswers> {
  const reading = database.transaction(["answers", "worksheets"]);
  const { answers: records, sets } = await readContents(reading, names);
  const answers = new Map([...records].map(([id, record]) => [id, readValue(record)]));
  const left = listLastWords(name).filter(({ worksheet }) => worksheet === names.worksheet);
  for (const { field, value } of await readUnsettled(database, names.worksheet, left)) {
    answers.set(field, value);
  }
  return { answers, about: sets[0].about };
}
