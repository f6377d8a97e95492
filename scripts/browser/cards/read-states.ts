import type { Answer, Answers } from "../answers/answer";
import { isBlank } from "../answers/answer";
import type { Count } from "../form/count-answered";
import { countAnswered } from "../form/count-answered";
import { parseKey } from "../relationships/answer-key";
import type { Placed } from "../series/entries/order-entries";
import { orderEntries } from "../series/entries/order-entries";
import type { Database } from "../storage/open-database";
import { listLastWords } from "../storage/worksheet/last-words";
import { listKeys } from "../storage/worksheet/list-keys";
import { readContents } from "../storage/worksheet/read-contents";
import { readUnsettled } from "../storage/worksheet/settle-left";
import type { Card } from "./card";
import { nameCard } from "./card";

/** A worksheet that this browser holds answers of; of a series, its last entry. */
export interface StartedState extends Count {
  /** The day on which it was begun, yyyy-mm-dd, where that is known. */
  readonly begun: string | undefined;
  /** How many entries there are. */
  readonly entries: number;
}

interface HeldEntry extends Placed, Count {
  readonly begun: string | undefined;
}

const readValue = (record: unknown) => (record as { value?: unknown } | null | undefined)?.value;

/** Read an entry's answers, with those that a page left behind as it was closed. */
async function readEntry(
  database: Database,
  name: string,
  card: Card,
  relationship: string | undefined,
  entry: string | undefined,
): Promise<HeldEntry | undefined> {
  const names = nameCard(card, relationship, entry);
  const reading = database.transaction(["answers", "worksheets"]);
  const { answers: records, sets } = await readContents(reading, names);
  const left = listLastWords(name).filter(({ worksheet }) => worksheet === names.worksheet);
  const answers: Answers = new Map();
  for (const [id, record] of records) answers.set(id, readValue(record) as Answer);
  for (const { field, value } of await readUnsettled(database, names.worksheet, left)) {
    answers.set(field, value as Answer);
  }
  if ([...answers.values()].every(isBlank)) return undefined;
  const date = card.series && answers.get(card.series.date);
  return {
    ...countAnswered(card.questions, card.conditions, answers),
    begun: sets[0].about?.begun,
    date: typeof date === "string" ? date : "",
    place: sets[0].about?.place ?? 0,
  };
}

async function readState(
  database: Database,
  name: string,
  card: Card,
  whose: string | undefined,
): Promise<StartedState | undefined> {
  const relationship = card.isOwn ? undefined : whose;
  const reading = database.transaction(["answers", "worksheets"]);
  const keys = card.series ? await listKeys(reading, card.ids, relationship) : [];
  const ids = new Set([undefined, ...keys.map((key) => parseKey(key).entry)]);
  const held: HeldEntry[] = [];
  for (const id of ids) {
    const entry = await readEntry(database, name, card, relationship, id);
    if (entry) held.push(entry);
  }
  const last = orderEntries(held).at(-1);
  return last && { ...last, entries: held.length };
}

/** Read how far each worksheet is filled in with somebody, or for nobody yet; change nothing. */
export async function readStates(
  database: Database,
  name: string,
  cards: readonly Card[],
  whose: string | undefined,
): Promise<Map<Card, StartedState>> {
  const states = new Map<Card, StartedState>();
  for (const card of cards) {
    const state = await readState(database, name, card, whose);
    if (state) states.set(card, state);
  }
  return states;
}
