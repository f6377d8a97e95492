import type { Answer, Answers, Row } from "../answers/answer";
import { isBlank, isSameAnswer } from "../answers/answer";
import { nameToday } from "../answers/clock";
import { keepDay } from "../history/keep-day";
import { tellTabs } from "../saving/tabs/tell-tabs";
import { makeName } from "../storage/make-name";
import { openBriefly } from "../storage/open-briefly";
import type { Database, StoredAnswer } from "../storage/open-database";
import { isNewer } from "../storage/open-database";
import type { Names } from "../storage/worksheet/answer-set";
import { readRevision } from "../storage/worksheet/inherit-answers";
import { LastWords } from "../storage/worksheet/last-words";
import { putAnswer } from "../storage/worksheet/put-answer";
import { readContents } from "../storage/worksheet/read-contents";
import { readCurrent } from "../storage/worksheet/read-current";
import { settleLeft } from "../storage/worksheet/settle-left";
import type { Writing } from "../storage/write-database";
import { ALL, writeDatabase } from "../storage/write-database";
import type { RowPlace } from "./facts/list-to-do";

/** Names this page among the tabs that write, and its edits, as a worksheet's page does. */
const tab = makeName();
let edits = 0;

/** What becomes of a row: a choice in one of its columns, or none. */
export interface Marking {
  readonly column: string;
  readonly option: string | undefined;
}

/** Find the row where it stood, else where it has gone; what is marked in it does not matter. */
function findRow(rows: readonly Row[], { at, row }: RowPlace, column: string): number {
  const plain = ({ [column]: _, ...rest }: Row): Row => rest;
  const isIt = (each: Row | undefined) => each && isSameAnswer(plain(each), plain(row));
  return isIt(rows[at]) ? at : rows.findIndex(isIt);
}

/** Put the mark into the row; false where the row is there no more. */
async function put(writing: Writing, place: RowPlace, marking: Marking): Promise<boolean> {
  const { entry, field } = place;
  const key = entry.names.worksheet;
  const { answers, filling } = await readContents(writing, entry.names);
  const record = answers.get(field) as StoredAnswer | undefined;
  const rows = Array.isArray(record?.value) ? (record.value as readonly Row[]) : [];
  const found = findRow(rows, place, marking.column);
  if (found < 0) return false;
  const { [marking.column]: _, ...rest } = rows[found] ?? {};
  const marked: Row =
    marking.option === undefined ? rest : { ...rest, [marking.column]: marking.option };
  const value: Answer = rows.map((row, at) => (at === found ? marked : row));
  edits += 1;
  const change = { field, value, revision: readRevision(record), edit: edits };
  const { typed } = record ?? {};
  await putAnswer(writing, key, typed ? { ...change, typed } : change, tab);
  const worksheets = writing.objectStore("worksheets");
  const about = (await worksheets.get(key)) ?? { filling };
  await worksheets.put({ ...about, unfiled: about.unfiled ?? Date.now() }, key);
  return true;
}

/** Read what the worksheet of a row holds since, blank ones left out. */
async function readAnswers(database: Database, name: string, names: Names): Promise<Answers> {
  try {
    const { answers } = await readCurrent(database, name, names);
    return new Map([...answers].filter(([, value]) => !isBlank(value))) as Answers;
  } catch {
    // The row is marked. What cannot be read is looked at anew.
    return new Map();
  }
}

/**
 * Mark a row in the database as its own page would: with a revision, what stood at the end of the
 * day before kept, and the other tabs told.
 *
 * What pages of it have left in a hurry is taken among the answers first, or this would outrank it.
 * Returns what its worksheet holds then; undefined, and changes no row, where another tab has removed
 * or rewritten it meanwhile.
 */
export async function markRow(
  name: string,
  place: RowPlace,
  marking: Marking,
): Promise<Answers | undefined> {
  const { names } = place.entry;
  const database = await openBriefly(name);
  try {
    if (isNewer(database)) throw new Error("A newer version of the guide keeps this");
    await keepDay(database, names, nameToday());
    const words = new LastWords(name, names.worksheet);
    const left = words.find();
    const isMarked = await writeDatabase(database, ALL, async (writing) => {
      await settleLeft(writing, [names.worksheet, ...names.was], left);
      return put(writing, place, marking);
    });
    for (const each of left) words.take(each);
    if (!isMarked) return undefined;
    tellTabs(name, [names.worksheet]);
    return await readAnswers(database, name, names);
  } finally {
    database.close();
  }
}
