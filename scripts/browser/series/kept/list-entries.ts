import type { Answers } from "../../answers/answer";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { readAnswers } from "../../session/open-worksheet";
import type { Database } from "../../storage/open-database";
import { findEntries } from "../../storage/worksheet/find-entries";
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
  const { entry: shown, relationship } = worksheet;
  const reading = database.transaction(["answers", "worksheets"]);
  const found = await findEntries(reading, worksheet, relationship?.id, shown);
  const entries = found.flatMap(({ id, answers: stored, about }) => {
    const answers = id === shown ? readPage(worksheet) : stored;
    if (answers.size === 0 && id !== shown) return [];
    const { place = 0, also = [] } = about ?? {};
    return [{ id, also, answers, place, date: readDate(answers, date) } satisfies Entry];
  });
  return orderEntries(entries);
}
