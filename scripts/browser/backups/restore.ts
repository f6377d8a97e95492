/** Putting into the database what a file holds, all of it or nothing, and taking it back. */

import { AGREEMENT_ID } from "../agreeing/record/agreement";
import { isBlank, isSameAnswer } from "../answers/answer";
import { nameToday } from "../answers/clock";
import { parseKey } from "../relationships/answer-key";
import { isGone } from "../storage/list-relationships";
import { makeName } from "../storage/make-name";
import type { About, Database, EarlierState, StoredAnswer } from "../storage/open-database";
import { readRevision } from "../storage/worksheet/inherit-answers";
import { allOf } from "../storage/worksheet/read-contents";
import { readValue } from "../storage/worksheet/read-value";
import type { WriteStores, Writing } from "../storage/write-database";
import { ALL, writeDatabase } from "../storage/write-database";
import type { Arriving, PutPerson } from "./people/put-person";
import { putPerson, takePersonBack } from "./people/put-person";
import type { PlannedPart } from "./plan-restore";
import { listUnkept, putValue } from "./plan-restore";

const STORES: WriteStores = [...ALL, "history", "relationships"];

/** One part with what was chosen for the fields that both sides answer. */
export interface ChosenPart {
  readonly planned: PlannedPart;
  readonly isFileTaken: boolean;
}

/** What was put under one key, to be taken back. */
interface Put {
  readonly key: string;
  readonly about: About | undefined;
  /** Each field's record before, and the revision that was put. */
  readonly fields: readonly (readonly [
    field: string,
    before: StoredAnswer | undefined,
    put: number,
  ])[];
  readonly superseded: readonly number[];
  readonly aside: readonly number[];
  readonly history: readonly number[];
}

/** What putting a file did, to take it back as a whole. */
export interface Restored {
  readonly puts: readonly Put[];
  readonly people: readonly PutPerson[];
  readonly answers: number;
  /** Who was deleted here since the file was read: nothing came in for them. */
  readonly gone: ReadonlySet<string>;
}

async function readRecords(writing: Writing, key: string): Promise<Map<string, StoredAnswer>> {
  const answers = writing.objectStore("answers");
  const [keys, records] = await Promise.all([
    answers.getAllKeys(allOf(key)),
    answers.getAll(allOf(key)),
  ]);
  return new Map(keys.map((each, at) => [each[1], records[at] as StoredAnswer]));
}

/** Keep what is not taken among the earlier versions, whichever side it is. */
async function keepState(
  writing: Writing,
  { planned, isFileTaken }: ChosenPart,
  before: ReadonlyMap<string, StoredAnswer>,
  about: About | undefined,
): Promise<number[]> {
  const held = [...before].map(([id, record]) => [id, readValue(record)] as const);
  const answers = isFileTaken
    ? Object.fromEntries(held.filter(([, value]) => !isBlank(value)))
    : planned.part.answers;
  const [why, day] = isFileTaken ? ["open", about?.day || nameToday()] : ["file", nameToday()];
  const state: EarlierState = { worksheet: planned.key, why, day, at: Date.now(), answers };
  return [await writing.objectStore("history").add(state)];
}

/** Keep beside the answers what the file keeps beside them, unless it is here already. */
async function keepBeside(
  writing: Writing,
  { key, part }: PlannedPart,
  name: "superseded" | "aside",
): Promise<number[]> {
  const store = writing.objectStore(name);
  const here = await store.index("worksheet").getAll(key);
  const added: number[] = [];
  for (const { field, value } of listUnkept(part.kept?.[name] ?? [], here)) {
    added.push(await store.add({ worksheet: key, field, value }));
  }
  return added;
}

/** Put the fields that are taken; what is answered here by now gives way to the file's side alone. */
async function putFields(
  writing: Writing,
  { planned: { key, part }, isFileTaken }: ChosenPart,
  before: ReadonlyMap<string, StoredAnswer>,
): Promise<Put["fields"]> {
  const put: (readonly [string, StoredAnswer | undefined, number])[] = [];
  for (const [field, found] of Object.entries(part.answers)) {
    const record = before.get(field);
    const own = readValue(record);
    const value = putValue(field, own, found);
    const isOurs = !isBlank(own) && !isFileTaken && field !== AGREEMENT_ID;
    if (isSameAnswer(own, value) || isOurs) continue;
    const revision = readRevision(record) + 1;
    await writing.objectStore("answers").put({ value, revision }, [key, field]);
    put.push([field, record, revision]);
  }
  return put;
}

/** Remember of the worksheet what the file knows of it, and that it stands in a file where all does. */
async function putAbout(
  writing: Writing,
  { key, called, place, isNew, part: { begun, calendar } }: PlannedPart,
  about: About | undefined,
  isChanged: boolean,
): Promise<void> {
  const also = about?.also ?? [];
  const today = nameToday();
  const records = isNew ? await readRecords(writing, key) : new Map<string, StoredAnswer>();
  const filed = [...records.values()].reduce((sum, each) => sum + readRevision(each), 0);
  await writing.objectStore("worksheets").put(
    {
      begun: today,
      ...(about ?? { filling: makeName() }),
      ...(isNew && begun && { begun }),
      ...(isNew && calendar && { calendar }),
      ...(place !== undefined && { place }),
      ...(called !== undefined && !also.includes(called) && { also: [...also, called] }),
      ...(isChanged && { day: today }),
      ...(isNew && { filed, unfiled: undefined, silent: undefined }),
    },
    key,
  );
}

async function putPart(writing: Writing, chosen: ChosenPart): Promise<Put> {
  const { planned } = chosen;
  const { key } = planned;
  const before = await readRecords(writing, key);
  const about = await writing.objectStore("worksheets").get(key);
  const isAnyDiffering = [...before].some(
    ([field, record]) =>
      field !== AGREEMENT_ID &&
      !isBlank(readValue(record)) &&
      Object.hasOwn(planned.part.answers, field) &&
      !isSameAnswer(readValue(record), planned.part.answers[field]),
  );
  const history = isAnyDiffering ? await keepState(writing, chosen, before, about) : [];
  const fields = await putFields(writing, chosen, before);
  const superseded = await keepBeside(writing, planned, "superseded");
  const aside = await keepBeside(writing, planned, "aside");
  await putAbout(writing, planned, about, fields.length > 0);
  return { key, about, fields, superseded, aside, history };
}

/** Put all of it in one transaction; rejects, with all as it was, where that fails. */
export async function restoreParts(
  database: Database,
  chosen: readonly ChosenPart[],
  people: readonly Arriving[],
): Promise<Restored> {
  return writeDatabase(database, STORES, async (writing) => {
    const met: PutPerson[] = [];
    const gone = new Set<string>();
    for (const each of people) {
      const put = await putPerson(writing, each);
      if (put) met.push(put);
      else gone.add(each.known.id);
    }
    const puts: Put[] = [];
    for (const each of chosen) {
      const { relationship = "" } = parseKey(each.planned.key);
      if (await isGone(writing, relationship)) gone.add(relationship);
      else puts.push(await putPart(writing, each));
    }
    const answers = puts
      .flatMap(({ fields }) => fields)
      .filter(([id]) => id !== AGREEMENT_ID).length;
    return { puts, people: met, answers, gone };
  });
}

/** What taking a file back had to leave. */
export interface TakenBack {
  /** Whether nothing of it was changed since. */
  readonly isAll: boolean;
  /** Whether words that the file replaced stay among the earlier versions. */
  readonly isKept: boolean;
}

/** Take back the fields that nobody has changed since; return the others. */
async function takeFieldsBack(writing: Writing, { key, fields }: Put): Promise<Put["fields"]> {
  const answers = writing.objectStore("answers");
  const left: Put["fields"][number][] = [];
  for (const each of fields) {
    const [field, before, put] = each;
    const now = await answers.get([key, field]);
    if (readRevision(now) !== put) left.push(each);
    else
      await answers.put({ ...before, value: before?.value ?? "", revision: put + 1 }, [key, field]);
  }
  return left;
}

/** Take back what was kept beside the answers; the words of fields that stay changed are nowhere else. */
async function takeBesideBack(
  writing: Writing,
  put: Put,
  left: Put["fields"],
): Promise<TakenBack["isKept"]> {
  for (const name of ["superseded", "aside"] as const) {
    for (const number of put[name]) await writing.objectStore(name).delete(number);
  }
  const isNeeded = left.some(
    ([field, before]) => field !== AGREEMENT_ID && !isBlank(readValue(before)),
  );
  const history = writing.objectStore("history");
  let isKept = false;
  for (const number of put.history) {
    if (!isNeeded) await history.delete(number);
    else isKept ||= (await history.get(number)) !== undefined;
  }
  return isKept;
}

async function takePartBack(writing: Writing, put: Put): Promise<TakenBack> {
  const { key, about } = put;
  const left = await takeFieldsBack(writing, put);
  const taken = { isAll: left.length === 0, isKept: await takeBesideBack(writing, put, left) };
  const now = await writing.objectStore("worksheets").get(key);
  if (!taken.isAll || now === undefined) return taken;
  const {
    place: _place,
    also: _also,
    begun: _begun,
    day: _day,
    calendar: _calendar,
    ...rest
  } = now;
  const { place, also, begun, day, calendar } = about ?? {};
  const before: Partial<About> = {
    ...(place !== undefined && { place }),
    ...(also && { also }),
    ...(begun !== undefined && { begun }),
    ...(day !== undefined && { day }),
    ...(calendar && { calendar }),
  };
  await writing.objectStore("worksheets").put({ ...rest, ...before }, key);
  return taken;
}

/** Take all of it back in one transaction; what was written since stays. */
export function takeRestoredBack(database: Database, restored: Restored): Promise<TakenBack> {
  return writeDatabase(database, STORES, async (writing) => {
    const taken: TakenBack[] = [];
    for (const put of restored.puts) taken.push(await takePartBack(writing, put));
    const answers = writing.objectStore("answers");
    const [keys, records] = [await answers.getAllKeys(), await answers.getAll()];
    // What was taken back stands there blank, for pages that show it.
    const used = keys.filter((_, at) => !isBlank(readValue(records[at])));
    for (const each of restored.people) {
      const isUsed = used.some(([key]) => parseKey(key).relationship === each.put.id);
      const isAll = await takePersonBack(writing, each, isUsed);
      taken.push({ isAll, isKept: false });
    }
    return {
      isAll: taken.every(({ isAll }) => isAll),
      isKept: taken.some(({ isKept }) => isKept),
    };
  });
}
