/** The entries of a series beside the one on the page, as a back-up of it lists them. */

import { isBlank } from "../../answers/answer";
import { makeKey, parseKey } from "../../relationships/answer-key";
import { makeName } from "../make-name";
import type { KeptAnswer } from "../open-database";
import type { Writing } from "../write-database";
import type { Names } from "./answer-set";
import { listKeys } from "./list-keys";
import { readContents } from "./read-contents";
import { readValue } from "./read-value";

/** What a back-up says of an entry. */
export interface ReadEntry {
  readonly entry: string | undefined;
  readonly place: number | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly kept?: object;
}

export interface ReadEntries {
  /** The place of the one on the page. */
  readonly place?: number;
  readonly entries?: readonly ReadEntry[];
}

/** Name one entry as the page's own is named. */
function nameEntry({ worksheet, was, renamed }: Names, entry: string | undefined): Names {
  const name = (key: string) => makeKey({ ...parseKey(key), entry });
  return { worksheet: name(worksheet), was: was.map(name), renamed };
}

/** Return what files call an entry; the first is given an id where it has none. */
async function callEntry(writing: Writing, key: string): Promise<string> {
  const { entry } = parseKey(key);
  if (entry !== undefined) return entry;
  const worksheets = writing.objectStore("worksheets");
  const about = (await worksheets.get(key)) ?? { filling: "" };
  const { also = [makeName()] } = about;
  if (!about.also) await worksheets.put({ ...about, also }, key);
  return also[0] as string;
}

async function readKept(writing: Writing, key: string): Promise<object> {
  const list = async (name: "superseded" | "aside") => {
    const found: KeptAnswer[] = await writing.objectStore(name).index("worksheet").getAll(key);
    return found.map(({ field, value }) => ({ field, value }));
  };
  const [superseded, aside] = [await list("superseded"), await list("aside")];
  return superseded.length + aside.length === 0 ? {} : { kept: { superseded, aside } };
}

async function readEntry(writing: Writing, names: Names): Promise<ReadEntry | undefined> {
  const { answers: records, sets } = await readContents(writing, names);
  const held = [...records].map(([id, record]) => [id, readValue(record)] as const);
  const answers = Object.fromEntries(held.filter(([, value]) => !isBlank(value)));
  const kept = await readKept(writing, names.worksheet);
  if (Object.keys(answers).length + Object.keys(kept).length === 0) return undefined;
  const entry = await callEntry(writing, names.worksheet);
  return { entry, place: sets[0].about?.place, answers, ...kept };
}

/** Read all entries but the one on the page; nothing where that is the only one. */
export async function readEntries(writing: Writing, names: Names): Promise<ReadEntries> {
  const { worksheet, relationship, entry: own } = parseKey(names.worksheet);
  const keys = await listKeys(writing, [worksheet], relationship);
  const others = keys.map((key) => parseKey(key).entry).filter((entry) => entry !== own);
  const entries: ReadEntry[] = [];
  for (const entry of others) {
    const read = await readEntry(writing, nameEntry(names, entry));
    if (read) entries.push(read);
  }
  if (entries.length === 0) return {};
  const about = await writing.objectStore("worksheets").get(names.worksheet);
  return { ...(about?.place && { place: about.place }), entries };
}
