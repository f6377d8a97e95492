/** Removing all that is kept of a relationship, from every store, and putting it back. */

import { isBlank, isSameAnswer } from "../../answers/answer";
import { parseKey } from "../../relationships/answer-key";
import type { Relationship } from "../../relationships/relationship";
import { readRelationship } from "../../relationships/relationship";
import { takeChangeBack } from "../../relationships/take-change-back";
import type { RelationshipChange } from "../list-relationships";
import { putChange, putGone, putMet } from "../list-relationships";
import { makeName } from "../make-name";
import type { About, Database, EarlierState, KeptAnswer, StoredAnswer } from "../open-database";
import type { WriteStores, Writing } from "../write-database";
import { ALL, writeDatabase } from "../write-database";
import { readRevision } from "./inherit-answers";
import type { Left } from "./last-words";
import { LastWords, listLastWords } from "./last-words";
import { keepReplaced } from "./put-answer";
import { allOf } from "./read-contents";
import { settleLeft } from "./settle-left";

const STORES: WriteStores = [...ALL, "history", "relationships"];
const BESIDE = ["superseded", "aside", "history"] as const;

type Numbered = readonly (readonly [number, KeptAnswer | EarlierState])[];

/** What was kept under one key. */
interface RemovedKey {
  readonly key: string;
  readonly about: About | undefined;
  /** The filling-in that stands in its place; one that came after it is somebody's new beginning. */
  readonly filling: string;
  readonly answers: readonly (readonly [field: string, record: StoredAnswer])[];
  readonly beside: Readonly<Record<(typeof BESIDE)[number], Numbered>>;
}

/** What was removed, to be put back. */
export interface RemovedOwner {
  readonly relationship: Relationship;
  /** What was made of them; undefined: they were deleted. */
  readonly put: Relationship | undefined;
  readonly keys: readonly RemovedKey[];
}

/** List the keys of everything of a relationship: under some stand nothing but last words. */
async function listKeys(
  writing: Writing,
  id: string,
  lastWords: readonly Left[],
): Promise<string[]> {
  const answers = await writing.objectStore("answers").getAllKeys();
  const late = await writing.objectStore("late").getAllKeys();
  const known = await writing.objectStore("worksheets").getAllKeys();
  const keys = new Set([...answers, ...late].map(([key]) => key).concat(known));
  for (const name of BESIDE) {
    for (const { worksheet } of await writing.objectStore(name).getAll()) keys.add(worksheet);
  }
  for (const { worksheet } of lastWords) keys.add(worksheet);
  return [...keys].filter((key) => parseKey(key).relationship === id);
}

async function takeBeside(
  writing: Writing,
  key: string,
  name: (typeof BESIDE)[number],
): Promise<Numbered> {
  const store = writing.objectStore(name);
  const taken: [number, KeptAnswer | EarlierState][] = [];
  for (const number of await store.index("worksheet").getAllKeys(key)) {
    taken.push([number, (await store.get(number)) as KeptAnswer & EarlierState]);
    await store.delete(number);
  }
  return taken;
}

async function removeKey(writing: Writing, key: string): Promise<RemovedKey> {
  const store = writing.objectStore("answers");
  const [keys, records] = [await store.getAllKeys(allOf(key)), await store.getAll(allOf(key))];
  const about = await writing.objectStore("worksheets").get(key);
  const filling = makeName();
  const beside = {
    superseded: await takeBeside(writing, key, "superseded"),
    aside: await takeBeside(writing, key, "aside"),
    history: await takeBeside(writing, key, "history"),
  };
  await store.delete(allOf(key));
  await writing.objectStore("late").delete(allOf(key));
  await writing.objectStore("worksheets").put({ filling }, key);
  const answers = keys.map((each, at) => [each[1], records[at] as StoredAnswer] as const);
  return { key, about, filling, answers, beside };
}

/** Settle what pages have left under all of these keys, before anything there is changed. */
async function settleKeys(
  writing: Writing,
  keys: readonly string[],
  lastWords: readonly Left[],
): Promise<void> {
  for (const key of keys) {
    const found = lastWords.filter(({ worksheet }) => worksheet === key);
    await settleLeft(writing, [key], found);
  }
}

const takeAway = (name: string, lastWords: readonly Left[]): void => {
  for (const words of lastWords) new LastWords(name, words.worksheet).take(words);
};

/**
 * Remove in one transaction all that is kept of a relationship, and return it.
 *
 * What `change` makes of it is kept, such as one that has ended; without it, it is deleted. What pages
 * have left in a hurry is among what is removed.
 */
export async function removeOwner(
  name: string,
  database: Database,
  relationship: Relationship,
  change: RelationshipChange | undefined,
): Promise<RemovedOwner> {
  const { id } = relationship;
  let left: readonly Left[] = [];
  const removed = await writeDatabase(database, STORES, async (writing) => {
    left = listLastWords(name).filter(({ worksheet }) => parseKey(worksheet).relationship === id);
    const found = await listKeys(writing, id, left);
    await settleKeys(writing, found, left);
    const keys: RemovedKey[] = [];
    for (const key of found) keys.push(await removeKey(writing, key));
    const relationships = writing.objectStore("relationships");
    const now = readRelationship(await relationships.get(id)) ?? relationship;
    const put = change && (await putChange(writing, relationship, change));
    if (!change) await putGone(writing, id);
    return { relationship: now, put, keys };
  });
  takeAway(name, left);
  return removed;
}

/** Keep a value among the replaced answers, unless it says nothing, or nothing new. */
async function keepUnlike(
  writing: Writing,
  [key, field]: readonly [string, string],
  value: unknown,
  shown: unknown,
): Promise<void> {
  if (isBlank(value) || isSameAnswer(value, shown)) return;
  await keepReplaced(writing, key, field, value);
}

/** Put an answer back; what was written in its place since is kept among the replaced ones. */
async function putAnswerBack(
  writing: Writing,
  place: [key: string, field: string],
  record: StoredAnswer,
): Promise<void> {
  const answers = writing.objectStore("answers");
  const now = await answers.get(place);
  if (!now) return void (await answers.put(record, place));
  // A question without an answer takes none away.
  if (isBlank(record.value)) return;
  await keepUnlike(writing, place, now.value, record.value);
  // Pages that read what stands there have to see that this is newer.
  const revision = Math.max(readRevision(now), readRevision(record)) + 1;
  await answers.put({ ...record, revision }, place);
}

async function putKeyBack(writing: Writing, removed: RemovedKey): Promise<boolean> {
  const { key, about, filling, answers, beside } = removed;
  const now = await writing.objectStore("worksheets").get(key);
  for (const name of BESIDE) {
    for (const [number, kept] of beside[name]) {
      await writing.objectStore(name).put(kept as KeptAnswer & EarlierState, number);
    }
  }
  // Somebody has begun anew under it: what they wrote stays, and the rest is kept beside it.
  if (now?.filling !== filling) {
    for (const [field, record] of answers) {
      const shown = await writing.objectStore("answers").get([key, field]);
      await keepUnlike(writing, [key, field], record.value, shown?.value);
    }
    return false;
  }
  for (const [field, record] of answers) await putAnswerBack(writing, [key, field], record);
  await writing.objectStore("worksheets").put(about ?? { filling: "" }, key);
  return true;
}

/** Put back what was made of somebody, or whom was deleted; what was said of them since stays. */
async function putPersonBack(writing: Writing, { relationship, put }: RemovedOwner): Promise<void> {
  const takeBack = (now: Relationship) => (put ? takeChangeBack(now, relationship, put) : now);
  const back = put && (await putChange(writing, relationship, takeBack));
  if (!back) await putMet(writing, relationship, true);
}

/**
 * Put all of it back in one transaction; tell whether everything had its place.
 *
 * What pages have left in a hurry since is settled first: its filling-in goes as the earlier one
 * comes back.
 */
export async function putOwnerBack(
  name: string,
  database: Database,
  removed: RemovedOwner,
): Promise<boolean> {
  const { keys } = removed;
  const names = keys.map(({ key }) => key);
  let left: readonly Left[] = [];
  const isAll = await writeDatabase(database, STORES, async (writing) => {
    let isWhole = true;
    left = listLastWords(name).filter(({ worksheet }) => names.includes(worksheet));
    await settleKeys(writing, names, left);
    for (const each of keys) isWhole = (await putKeyBack(writing, each)) && isWhole;
    await putPersonBack(writing, removed);
    return isWhole;
  });
  takeAway(name, left);
  return isAll;
}
