/** The entries of a series beside the one on the page, as a back-up of it lists them. */

import { parseKey } from "../../relationships/answer-key";
import { makeName } from "../make-name";
import type { KeptAnswer } from "../open-database";
import type { Writing } from "../write-database";
import type { Names } from "./answer-set";
import type { FoundEntry } from "./find-entries";
import { findEntries } from "./find-entries";

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

/** Return what files call an entry; the first is given an id where it has none. */
async function callEntry(writing: Writing, { id, names, about }: FoundEntry): Promise<string> {
  if (id !== undefined) return id;
  const { also = [makeName()] } = about ?? {};
  if (!about?.also) {
    const worksheets = writing.objectStore("worksheets");
    const now = (await worksheets.get(names.worksheet)) ?? { filling: "" };
    await worksheets.put({ ...now, also }, names.worksheet);
  }
  return also[0] as string;
}

async function readKept(writing: Writing, { worksheet, was }: Names): Promise<object> {
  const list = async (name: "superseded" | "aside") => {
    const found: KeptAnswer[] = [];
    const index = writing.objectStore(name).index("worksheet");
    for (const key of [worksheet, ...was]) found.push(...(await index.getAll(key)));
    return found.map(({ field, value }) => ({ field, value }));
  };
  const [superseded, aside] = [await list("superseded"), await list("aside")];
  return superseded.length + aside.length === 0 ? {} : { kept: { superseded, aside } };
}

async function describe(writing: Writing, found: FoundEntry): Promise<ReadEntry | undefined> {
  const kept = await readKept(writing, found.names);
  if (found.answers.size + Object.keys(kept).length === 0) return undefined;
  const entry = await callEntry(writing, found);
  return {
    entry,
    place: found.about?.place,
    answers: Object.fromEntries(found.answers),
    ...kept,
  };
}

/** Read all entries but the one on the page; nothing where that is the only one. */
export async function readEntries(writing: Writing, names: Names): Promise<ReadEntries> {
  const { worksheet: id, relationship, entry: own } = parseKey(names.worksheet);
  const was = names.was.map((key) => parseKey(key).worksheet);
  const entries: ReadEntry[] = [];
  for (const found of await findEntries(writing, { ...names, id, was }, relationship)) {
    const read = found.id === own ? undefined : await describe(writing, found);
    if (read) entries.push(read);
  }
  if (entries.length === 0) return {};
  const about = await writing.objectStore("worksheets").get(names.worksheet);
  return { ...(about?.place && { place: about.place }), entries };
}
