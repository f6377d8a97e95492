/** Giving answers to a relationship, or taking them back, with all that is kept beside them. */

import { AGREEMENT_ID } from "../../agreeing/record/agreement";
import { isBlank, isSameAnswer } from "../../answers/answer";
import type { AnswerKey } from "../../relationships/answer-key";
import { makeKey, parseKey } from "../../relationships/answer-key";
import { makeName } from "../make-name";
import type { About, EarlierState, KeptAnswer, StoredAnswer } from "../open-database";
import type { Writing } from "../write-database";
import { readRevision } from "./inherit-answers";
import { listKeys } from "./list-keys";
import { keepReplaced } from "./put-answer";
import { allOf } from "./read-contents";

/** A worksheet by the ids that it has and had: their answers go together. */
export interface MovedWorksheet {
  readonly title: string;
  readonly ids: readonly string[];
}

type Owner = string | undefined;

const BESIDE = ["superseded", "aside", "history"] as const;

/** Count what stands under a worksheet's keys: its answers, and all else that a person would miss. */
async function countHeld(
  writing: Writing,
  ids: readonly string[],
  relationship: Owner,
): Promise<{ answers: number; beside: number }> {
  const count = { answers: 0, beside: 0 };
  for (const key of await listKeys(writing, ids, relationship)) {
    const records = await writing.objectStore("answers").getAll(allOf(key));
    count.answers += records.filter((record) => !isBlank(record?.value)).length;
    count.beside += records.length;
    for (const name of BESIDE) {
      count.beside += await writing.objectStore(name).index("worksheet").count(key);
    }
  }
  return count;
}

/** What of a key is another one where answers go: the owner, and perhaps the entry. */
type Place = Pick<AnswerKey, "relationship" | "entry">;

/** Put it into the key with which a text begins: it says where an answer was taken from. */
const rename = (place: string, to: Place): string =>
  place.replace(/^\S+/, (key) => makeKey({ ...parseKey(key), ...to }));

/** What comes to a key where others may stand: the fields that stay behind. */
type Staying = ReadonlySet<string> | undefined;

/**
 * Put an answer where another may stand: that one stays, and this is kept among the replaced ones.
 *
 * Tells whether it was kept so.
 */
async function putBeside(
  writing: Writing,
  [key, field]: readonly [string, string],
  record: StoredAnswer,
): Promise<boolean> {
  const answers = writing.objectStore("answers");
  const now = await answers.get([key, field]);
  if (isBlank(now?.value)) {
    // Pages that read the blank one have to see that this is newer.
    const revision = Math.max(readRevision(now) + 1, readRevision(record));
    await answers.put(now ? { ...record, revision } : record, [key, field]);
    return false;
  }
  if (isBlank(record.value) || isSameAnswer(record.value, now?.value)) return false;
  await keepReplaced(writing, key, field, record.value);
  return true;
}

/**
 * Move the answers, which keep their revisions, so that later ones still count as later.
 *
 * Returns how many stand beside others there.
 */
async function moveRecords(
  writing: Writing,
  from: string,
  to: string,
  owner: Place,
  staying: Staying,
): Promise<number> {
  let beside = 0;
  const answers = writing.objectStore("answers");
  if (!staying) await answers.delete(allOf(to));
  for (const key of await answers.getAllKeys(allOf(from))) {
    if (staying?.has(key[1])) continue;
    const record = await answers.get(key);
    await answers.delete(key);
    if (record === undefined) continue;
    const place = record?.from;
    const moved = place === undefined ? record : { ...record, from: rename(place, owner) };
    if (await putBeside(writing, [to, key[1]], moved)) beside += 1;
  }
  return beside;
}

/**
 * Copy the answers, with revisions of their own: no other tab has read them.
 *
 * What was agreed with somebody was not agreed with anybody else.
 */
async function copyRecords(
  writing: Writing,
  from: string,
  to: string,
  staying: Staying,
): Promise<void> {
  const answers = writing.objectStore("answers");
  await answers.delete(allOf(to));
  for (const key of await answers.getAllKeys(allOf(from))) {
    if (key[1] === AGREEMENT_ID || staying?.has(key[1])) continue;
    const { value, typed } = (await answers.get(key)) ?? { value: "" };
    const record = { value, revision: 1, ...(typed && { typed }) };
    await answers.put(record, [to, key[1]]);
  }
}

/** Move what is kept beside the answers, under the numbers that it has. */
async function moveBeside(writing: Writing, from: string, to: string): Promise<void> {
  for (const name of BESIDE) {
    const store = writing.objectStore(name);
    for (const number of await store.index("worksheet").getAllKeys(from)) {
      const kept = (await store.get(number)) as KeptAnswer & EarlierState;
      const { superseded } = kept;
      const replaced = superseded?.map((each) => ({ ...each, worksheet: to }));
      await store.put(
        { ...kept, worksheet: to, ...(replaced && { superseded: replaced }) },
        number,
      );
    }
  }
}

/** What is remembered about a worksheet, as it is to stand with another owner. */
async function readAbout(writing: Writing, from: string, owner: Place): Promise<About> {
  const about = (await writing.objectStore("worksheets").get(from)) ?? { filling: "" };
  delete about.moved;
  if (!about.taken) return about;
  const renamed = Object.entries(about.taken).map(
    ([place, revision]) => [rename(place, owner), revision] as const,
  );
  return { ...about, taken: Object.fromEntries(renamed) };
}

/**
 * Move what is remembered about the worksheet; where it stood, another filling-in begins.
 *
 * From that, a tab that shows it learns that its answers have gone.
 */
async function moveAbout(
  writing: Writing,
  from: string,
  to: string,
  owner: Place,
  staying: Staying,
): Promise<void> {
  const worksheets = writing.objectStore("worksheets");
  const about = await readAbout(writing, from, owner);
  // Where answers stand already, what is known of them stays known.
  const { moved: _, ...there } = (staying && (await worksheets.get(to))) || { filling: "" };
  const calendar = { ...about.calendar, ...there.calendar };
  const isAny = Object.keys(calendar).length > 0;
  await worksheets.put({ ...there, ...about, ...(isAny && { calendar }) }, to);
  // What a page there leaves in a hurry belongs to the answers that it showed.
  const moved = { filling: about.filling, to };
  await worksheets.put({ filling: makeName(), moved }, from);
}

/** Tell how many answers can go from one owner to another; undefined where none can. */
async function countGoing(
  writing: Writing,
  ids: readonly string[],
  from: Owner,
  to: Owner,
): Promise<number | undefined> {
  const here = await countHeld(writing, ids, from);
  const there = await countHeld(writing, ids, to);
  return here.beside === 0 || there.answers > 0 ? undefined : here.answers;
}

/**
 * Bring all that stands under one key to another: of every entry, under each id.
 *
 * Returns how many answers are among the replaced ones, because another stands in their place.
 */
type Bring = (
  writing: Writing,
  from: string,
  to: string,
  owner: Place,
  staying?: Staying,
) => Promise<number>;

/** Move the answers, with all that is kept beside them. */
export const move: Bring = async (writing, from, to, owner, staying) => {
  const beside = await moveRecords(writing, from, to, owner, staying);
  await moveBeside(writing, from, to);
  await moveAbout(writing, from, to, owner, staying);
  return beside;
};

/** Copy the answers, and nothing that is kept beside them. */
export const copy: Bring = async (writing, from, to, owner, staying) => {
  await copyRecords(writing, from, to, staying);
  // What was taken over from an earlier id is not to come a second time.
  const { filling, place, taken } = await readAbout(writing, from, owner);
  const about = { filling, ...(place && { place }), ...(taken && { taken }) };
  await writing.objectStore("worksheets").put(about, to);
  return 0;
};

/**
 * Move or copy a worksheet's answers from one owner to another; undefined is nobody yet.
 *
 * Returns how many answers went, or undefined where there is nothing to move, or where the other
 * has answered the worksheet: then both stay as they are. What pages have left in a hurry is to be
 * among the answers by then.
 */
export async function moveAnswers(
  writing: Writing,
  { ids }: MovedWorksheet,
  from: Owner,
  to: Owner,
  isCopied: boolean,
): Promise<number | undefined> {
  const going = await countGoing(writing, ids, from, to);
  if (going === undefined) return undefined;
  const bring = isCopied ? copy : move;
  for (const key of await listKeys(writing, ids, from)) {
    const owner = { relationship: to };
    await bring(writing, key, rename(key, owner), owner);
  }
  return going;
}
