import type { Answer, Answers } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { parseKey } from "../../relationships/answer-key";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import type { Database } from "../../storage/open-database";
import { listKeys } from "../../storage/worksheet/list-keys";
import { nameAnswers } from "../../storage/worksheet/name-answers";
import { readContents } from "../../storage/worksheet/read-contents";
import { readValue } from "../../storage/worksheet/read-value";
import type { Placed } from "../entries/order-entries";
import { orderEntries } from "../entries/order-entries";

/** One entry of a series, with what is answered in it. */
export interface Entry extends Placed {
  /** Its random id; undefined: the first. */
  readonly id: string | undefined;
  /** What else it is called in files. */
  readonly also: readonly string[];
  readonly answers: Answers;
}

/** Read a date as it is kept. */
const readDate = (answers: Answers, field: string): string => {
  const date = answers.get(field);
  return typeof date === "string" ? date : "";
};

/** What is on the page, with what it does not ask. */
const readPage = (worksheet: OpenWorksheet): Answers =>
  new Map([...(worksheet.unasked as Answers), ...readAnswers(worksheet)]);

/**
 * List the entries in their order: those in which anything is answered, and the one on the page.
 *
 * What is on the page counts for that one, whether it is saved by now or not.
 */
export async function listEntries(
  worksheet: OpenWorksheet,
  database: Database,
  date: string,
): Promise<Entry[]> {
  const { entry: shown, id: own, relationship } = worksheet;
  const reading = database.transaction(["answers", "worksheets"]);
  const keys = await listKeys(reading, [own], relationship?.id);
  const ids = new Set([...keys.map((key) => parseKey(key).entry), shown]);
  const entries: Entry[] = [];
  for (const id of ids) {
    const contents = await readContents(reading, nameAnswers(worksheet, relationship?.id, id));
    const stored: Answers = new Map();
    for (const [field, record] of contents.answers) {
      const value = readValue(record);
      if (!isBlank(value)) stored.set(field, value as Answer);
    }
    const answers = id === shown ? readPage(worksheet) : stored;
    if (answers.size === 0 && id !== shown) continue;
    const { place = 0, also = [] } = contents.sets[0].about ?? {};
    entries.push({ id, also, answers, place, date: readDate(answers, date) });
  }
  return orderEntries(entries);
}
