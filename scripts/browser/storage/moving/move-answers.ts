/** Giving answers to a relationship, or taking them back, with all that is kept beside them. */

import { AGREEMENT_ID } from "../../agreeing/record/agreement";
import { isBlank, isSameAnswer } from "../../answers/answer";
import { makeKey, parseKey } from "../../relationships/answer-key";
import type { StoredAnswer } from "../open-database";
import { readRevision } from "../worksheet/inherit-answers";
import { listKeys } from "../worksheet/list-keys";
import { keepReplaced } from "../worksheet/put-answer";
import { allOf } from "../worksheet/read-contents";
import type { Writing } from "../write-database";
import { copyAbout, moveAbout } from "./move-about";
import { moveBeside } from "./move-beside";
import type { StoodBefore } from "./stood-before";
import { BESIDE, listBeside, readStood } from "./stood-before";
import type { Way } from "./way";
import { renamePlace } from "./way";

/** A worksheet by the ids that it has and had: their answers go together. */
export interface MovedWorksheet {
  readonly title: string;
  readonly ids: readonly string[];
}

/** What stands under some keys. */
export interface HeldThere {
  /** How many answers somebody gave: what two agreed on is none of them. */
  readonly answers: number;
  /** How many records say anything. */
  readonly said: number;
  /** What a person would miss, blank answers and what is kept beside them too. */
  readonly all: number;
  /** The sum of all revisions: another one, once anything was written. */
  readonly revisions: number;
}

/** Count what stands under some keys, but for what stood there before. */
export async function countHeld(
  writing: Writing,
  keys: readonly string[],
  stood: readonly StoodBefore[] = [],
): Promise<HeldThere> {
  const count = { answers: 0, said: 0, all: 0, revisions: 0 };
  for (const key of keys) {
    const answers = writing.objectStore("answers");
    const records = await answers.getAll(allOf(key));
    const fields = (await answers.getAllKeys(allOf(key))).map(([, field]) => field);
    const isSaid = (_: unknown, at: number) => !isBlank(records[at]?.value);
    const said = fields.filter(isSaid);
    count.said += said.length;
    count.answers += said.filter((field) => field !== AGREEMENT_ID).length;
    count.revisions += records.reduce((sum, record) => sum + readRevision(record), 0);
    count.all += records.length;
    const before = stood.find((each) => each.key === key);
    for (const name of BESIDE) count.all += (await listBeside(writing, name, key, before)).length;
  }
  return count;
}

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
async function moveRecords(writing: Writing, way: Way): Promise<number> {
  const { from, to, staying } = way;
  let beside = 0;
  const answers = writing.objectStore("answers");
  if (!staying) await answers.delete(allOf(to));
  for (const key of await answers.getAllKeys(allOf(from))) {
    if (staying?.has(key[1])) continue;
    const record = await answers.get(key);
    await answers.delete(key);
    if (record === undefined) continue;
    const place = record?.from;
    const moved = place === undefined ? record : { ...record, from: renamePlace(place, way) };
    if (await putBeside(writing, [to, key[1]], moved)) beside += 1;
  }
  return beside;
}

/**
 * Copy the answers, with revisions of their own: no other tab has read them.
 *
 * What was agreed with somebody was not agreed with anybody else.
 */
async function copyRecords(writing: Writing, { from, to, staying }: Way): Promise<void> {
  const answers = writing.objectStore("answers");
  await answers.delete(allOf(to));
  for (const key of await answers.getAllKeys(allOf(from))) {
    if (key[1] === AGREEMENT_ID || staying?.has(key[1])) continue;
    const { value, typed } = (await answers.get(key)) ?? { value: "" };
    const record = { value, revision: 1, ...(typed && { typed }) };
    await answers.put(record, [to, key[1]]);
  }
}

/** What was brought to a key: how many answers stand beside others there, and what stood there. */
export interface BroughtKey {
  readonly beside: number;
  readonly stood: StoodBefore;
}

/** Bring all that stands under one key to another: of every entry, under each id. */
export type BringKey = (writing: Writing, way: Way) => Promise<BroughtKey>;

/** Move the answers, with all that is kept beside them. */
export const moveKey: BringKey = async (writing, way) => {
  const stood = await readStood(writing, way.to);
  const beside = await moveRecords(writing, way);
  await moveBeside(writing, way);
  await moveAbout(writing, way);
  return { beside, stood };
};

/** Copy the answers, and nothing that is kept beside them. */
export const copyKey: BringKey = async (writing, way) => {
  const stood = await readStood(writing, way.to);
  await copyRecords(writing, way);
  await copyAbout(writing, way);
  return { beside: 0, stood };
};

/** What is asked for: from whom to whom, undefined being nobody yet. */
export interface AnswerMove {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly isCopied?: boolean;
  /** On the way back, what stood under each key before anything came there. */
  readonly stood?: readonly StoodBefore[] | undefined;
}

/** What went: how many answers, the sum of all revisions, and what stood where they are now. */
export interface BroughtAnswers extends Pick<HeldThere, "answers" | "revisions"> {
  readonly stood: readonly StoodBefore[];
}

/** Why nothing went: the other has begun the worksheet, or there is nothing to go. */
export type NothingBrought = "begun" | "nothing";

/** List under which keys stands what goes; on the way back, what came, and what was begun since. */
export async function listGoing(
  writing: Writing,
  ids: readonly string[],
  { from, stood }: Pick<AnswerMove, "from" | "stood">,
): Promise<string[]> {
  const going: string[] = [];
  for (const key of await listKeys(writing, ids, from)) {
    const hasCome = !stood || stood.some((each) => each.key === key);
    if (hasCome || (await countHeld(writing, [key])).said > 0) going.push(key);
  }
  return going;
}

/**
 * Move or copy a worksheet's answers from one owner to another.
 *
 * Where nothing can go, both stay as they are. What pages have left in a hurry is to be among the
 * answers by then.
 */
export async function moveAnswers(
  writing: Writing,
  { ids }: MovedWorksheet,
  asked: AnswerMove,
): Promise<BroughtAnswers | NothingBrought> {
  const { to: relationship, isCopied = false } = asked;
  const keys = await listGoing(writing, ids, asked);
  const { all, answers, revisions } = await countHeld(writing, keys, asked.stood);
  if (all === 0) return "nothing";
  const there = await countHeld(writing, await listKeys(writing, ids, relationship));
  if (there.said > 0) return "begun";
  const bring = isCopied ? copyKey : moveKey;
  const stood: StoodBefore[] = [];
  for (const from of keys) {
    const to = makeKey({ ...parseKey(from), relationship });
    const before = asked.stood?.find(({ key }) => key === from);
    stood.push((await bring(writing, { from, to, stood: before })).stood);
  }
  return { answers, revisions, stood };
}
