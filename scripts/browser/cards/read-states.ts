import type { Answer, Answers } from "../answers/answer";
import { isBlank } from "../answers/answer";
import type { Count } from "../form/count-answered";
import { countAnswered } from "../form/count-answered";
import type { Database } from "../storage/open-database";
import { openToRead } from "../storage/open-database";
import { nameStored } from "../storage/stored-names";
import { isTabOnly } from "../storage/tab-answers";
import { listLastWords } from "../storage/worksheet/last-words";
import { readContents } from "../storage/worksheet/read-contents";
import { readUnsettled } from "../storage/worksheet/settle-left";
import type { Card } from "./card";

/** A worksheet that this browser holds answers of. */
export interface StartedState extends Count {
  /** The day on which it was begun, yyyy-mm-dd, where that is known. */
  readonly begun: string | undefined;
}

const readValue = (record: unknown) => (record as { value?: unknown } | null | undefined)?.value;

/** Read a worksheet's answers, with those that a page left behind as it was closed. */
async function readState(
  database: Database,
  name: string,
  { names, questions, conditions }: Card,
): Promise<StartedState | undefined> {
  const reading = database.transaction(["answers", "worksheets"]);
  const { answers: records, sets } = await readContents(reading, names);
  const left = listLastWords(name).filter(({ worksheet }) => worksheet === names.worksheet);
  const answers: Answers = new Map();
  for (const [id, record] of records) answers.set(id, readValue(record) as Answer);
  for (const { field, value } of await readUnsettled(database, names.worksheet, left)) {
    answers.set(field, value as Answer);
  }
  if ([...answers.values()].every(isBlank)) return undefined;
  return { ...countAnswered(questions, conditions, answers), begun: sets[0].about?.begun };
}

/**
 * Read how far each worksheet is filled in, and change nothing: no database comes to be by looking.
 *
 * A tab on a shared computer keeps its answers to itself, and is not to tell what others wrote here.
 * Rejects where the browser keeps the page from its storage.
 */
export async function readStates(
  name: string,
  cards: readonly Card[],
): Promise<Map<Card, StartedState>> {
  const states = new Map<Card, StartedState>();
  if (isTabOnly(name)) return states;
  const database = await openToRead(nameStored("answers", { database: name }));
  if (!database) return states;
  try {
    for (const card of cards) {
      const state = await readState(database, name, card);
      if (state) states.set(card, state);
    }
  } finally {
    database.close();
  }
  return states;
}
