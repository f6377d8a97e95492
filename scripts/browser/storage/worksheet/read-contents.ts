import type { IDBPTransaction } from "idb";
import type { Schema } from "../open-database";
import type { AnswerSet, Names } from "./answer-set";
import type { Inheritance } from "./inherit-answers";
import { inheritAbout, inheritAnswers } from "./inherit-answers";

/** Everything about one worksheet, as its page shows it: under the ids that it has now. */
export interface Contents {
  readonly filling: string;
  readonly answers: Map<string, unknown>;
  readonly inheritance: Inheritance;
  /** What stands in the database: the worksheet's own set first. */
  readonly sets: readonly [AnswerSet, ...AnswerSet[]];
}

type Stores = ("answers" | "worksheets")[];
export type Reading = IDBPTransaction<Schema, Stores, "readonly">;

/** The keys of everything under one worksheet: arrays sort after every text. */
export const allOf = (worksheet: string) => IDBKeyRange.bound([worksheet], [worksheet, []]);

async function readSet(reading: Reading, worksheet: string): Promise<AnswerSet> {
  const [keys, values, about] = await Promise.all([
    reading.objectStore("answers").getAllKeys(allOf(worksheet)),
    reading.objectStore("answers").getAll(allOf(worksheet)),
    reading.objectStore("worksheets").get(worksheet),
  ]);
  const answers = new Map<string, unknown>(keys.map((key, i) => [key[1], values[i]]));
  return { worksheet, filling: about?.filling ?? "", answers, taken: about?.taken ?? {}, about };
}

/** Read a worksheet's answers, those under earlier ids with the others, in any transaction. */
export async function readContents(
  transaction: { objectStore: unknown },
  names: Names,
): Promise<Contents> {
  const reading = transaction as Reading;
  const [stored, ...others] = await Promise.all([
    readSet(reading, names.worksheet),
    ...names.was.map((id) => readSet(reading, id)),
  ]);
  const own = { ...stored, about: inheritAbout(stored, others) };
  const sets = [own, ...others] as const;
  const inheritance = inheritAnswers(names, [...sets]);
  const current = [...own.answers].filter(([id]) => !names.renamed.has(id));
  const answers = new Map([...current, ...inheritance.records]);
  return { filling: own.filling, answers, inheritance, sets: [...sets] };
}
