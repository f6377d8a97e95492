import type { Answers } from "../answers/answer";
import { isBlank } from "../answers/answer";
import type { Count } from "../form/count-answered";
import { countAnswered } from "../form/count-answered";
import { parseKey } from "../relationships/answer-key";
import type { Placed } from "../series/entries/order-entries";
import { orderEntries } from "../series/entries/order-entries";
import type { Database } from "../storage/open-database";
import { listKeys } from "../storage/worksheet/list-keys";
import { nameAnswers } from "../storage/worksheet/name-answers";
import { readCurrent } from "../storage/worksheet/read-current";
import type { Card } from "./card";

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

async function readEntry(
  database: Database,
  name: string,
  card: Card,
  relationship: string | undefined,
  entry: string | undefined,
): Promise<HeldEntry | undefined> {
  const names = nameAnswers(card, relationship, entry);
  const current = await readCurrent(database, name, names);
  const answers = current.answers as Answers;
  if ([...answers.values()].every(isBlank)) return undefined;
  const date = card.series && answers.get(card.series.date);
  return {
    ...countAnswered(card.questions, card.conditions, answers),
    begun: current.about?.begun,
    date: typeof date === "string" ? date : "",
    place: current.about?.place ?? 0,
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
  const keys = card.series ? await listKeys(reading, [card.id, ...card.was], relationship) : [];
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
