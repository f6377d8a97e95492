/** The entries of a series as they are kept, under every id that their worksheet has and had. */

import type { Answer, Answers } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { parseKey } from "../../relationships/answer-key";
import type { About } from "../open-database";
import type { Names } from "./answer-set";
import { listKeys } from "./list-keys";
import type { Identified } from "./name-answers";
import { nameAnswers } from "./name-answers";
import { readContents } from "./read-contents";
import { readValue } from "./read-value";

/** The random id of an entry; undefined: the first. */
export type EntryId = string | undefined;

/** An entry, with what is answered in it. */
export interface FoundEntry {
  readonly id: EntryId;
  readonly names: Names;
  /** Blank ones are left out. */
  readonly answers: Answers;
  readonly about: About | undefined;
}

/** List the entries of which anything is known, the first always, and `others`. */
export async function listEntryIds(
  transaction: { objectStore: unknown },
  { id, was }: Pick<Identified, "id" | "was">,
  relationship: string | undefined,
  ...others: readonly EntryId[]
): Promise<EntryId[]> {
  const keys = await listKeys(transaction, [id, ...was], relationship);
  return [...new Set([...keys.map((key) => parseKey(key).entry), ...others])];
}

/** Read one entry, which may stand under several ids, in any transaction. */
export async function readEntry(
  transaction: { objectStore: unknown },
  names: Names,
): Promise<FoundEntry> {
  const contents = await readContents(transaction, names);
  const answers: Answers = new Map();
  for (const [field, record] of contents.answers) {
    const value = readValue(record);
    if (!isBlank(value)) answers.set(field, value as Answer);
  }
  const { entry: id } = parseKey(names.worksheet);
  return { id, names, answers, about: contents.sets[0].about };
}

/** Read all entries of a series, whether anything is answered in them or not, and `others`. */
export async function findEntries(
  transaction: { objectStore: unknown },
  worksheet: Identified,
  relationship: string | undefined,
  ...others: readonly EntryId[]
): Promise<FoundEntry[]> {
  const found: FoundEntry[] = [];
  for (const id of await listEntryIds(transaction, worksheet, relationship, ...others)) {
    found.push(await readEntry(transaction, nameAnswers(worksheet, relationship, id)));
  }
  return found;
}
