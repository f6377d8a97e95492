/** What a database holds, put together: each filled-in worksheet of each person. */

import type { Answer, Answers } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import type { AnswerKey } from "../../relationships/answer-key";
import { makeKey, parseKey } from "../../relationships/answer-key";
import { orderEntries } from "../../series/entries/order-entries";
import type { About } from "../../storage/open-database";
import type { AnswerSet, Names } from "../../storage/worksheet/answer-set";
import { inheritAbout, inheritAnswers } from "../../storage/worksheet/inherit-answers";
import type { Identified } from "../../storage/worksheet/name-answers";
import { nameAnswers } from "../../storage/worksheet/name-answers";
import { readValue } from "../../storage/worksheet/read-value";
import type { DescribedWorksheet } from "./described-worksheet";

/** Everything that was read, as it was read. */
export interface Dump {
  /** Records by the key of their worksheet, and then by field. */
  readonly records: ReadonlyMap<string, Map<string, unknown>>;
  readonly abouts: ReadonlyMap<string, About>;
  /** What pages left in a hurry, by key and field: newer than the records. */
  readonly left: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

/** A worksheet as it is filled in, once. */
export interface Entry {
  readonly worksheet: DescribedWorksheet;
  /** The id of whose it is; undefined: one's own, or nobody's yet. */
  readonly owner: string | undefined;
  /** The entry's random id, where it is not the first. */
  readonly id: string | undefined;
  readonly names: Names;
  readonly answers: Answers;
  /** The days on which it was begun and last changed, where these are known. */
  readonly begun: string | undefined;
  readonly changed: string | undefined;
  readonly place: number;
  readonly date: string;
}

/** All that is filled in of one worksheet for one person: one entry, or a series in its order. */
export interface Filled {
  readonly worksheet: DescribedWorksheet;
  readonly owner: string | undefined;
  readonly entries: readonly [Entry, ...Entry[]];
}

/** A worksheet, and the ids that it and its questions had. */
interface Known extends Identified {
  readonly worksheet: DescribedWorksheet;
}

function identify(worksheet: DescribedWorksheet): Known {
  const { id, was = [], asked } = worksheet;
  const renamed = asked.flatMap(({ id: now, was: before = [] }) =>
    before.map((each) => [each, now] as const),
  );
  return { worksheet, id, was, renamed: new Map(renamed) };
}

function readSet({ records, abouts }: Dump, key: string): AnswerSet {
  const about = abouts.get(key);
  return {
    worksheet: key,
    filling: about?.filling ?? "",
    answers: records.get(key) ?? new Map(),
    taken: about?.taken ?? {},
    about,
  };
}

/** Return the answers of an entry, those under earlier ids with the others, blank ones left out. */
function readAnswers(dump: Dump, names: Names, own: AnswerSet): Answers {
  const answers: Answers = new Map();
  const put = (field: string, value: unknown): void => {
    if (isBlank(value)) answers.delete(field);
    else answers.set(field, value as Answer);
  };
  for (const [field, record] of own.answers) {
    if (!names.renamed.has(field)) put(field, readValue(record));
  }
  // Mostly nothing had another id, and there are very many to read.
  if (names.was.length + names.renamed.size > 0) {
    const others = names.was.map((key) => readSet(dump, key));
    for (const [field, record] of inheritAnswers(names, [own, ...others]).records) {
      put(field, readValue(record));
    }
  }
  for (const [field, value] of dump.left.get(names.worksheet) ?? []) put(field, value);
  return answers;
}

/** A worksheet's filling-in that is stored under some key. */
interface Found {
  readonly of: Known;
  readonly key: AnswerKey;
}

/**
 * The answers of an entry, put together when they are asked for.
 *
 * Of most entries of a long series nobody asks more than whether there are any, and one of them.
 */
class LateAnswers {
  readonly #dump: Dump;
  readonly #found: Found;
  /** Whether all of them stand in the entry's own records, each under the id that it has. */
  readonly #isPlain: boolean;
  readonly #own: AnswerSet;
  #names: Names | undefined;
  #all: Answers | undefined;

  constructor(dump: Dump, found: Found, worksheet: string) {
    const { was, renamed } = found.of;
    this.#dump = dump;
    this.#found = found;
    this.#isPlain = was.length + renamed.size === 0 && !dump.left.has(worksheet);
    this.#own = readSet(dump, worksheet);
  }

  get about(): About | undefined {
    if (this.#isPlain) return this.#own.about;
    const others = this.names.was.map((key) => readSet(this.#dump, key));
    return inheritAbout(this.#own, others);
  }

  get names(): Names {
    const { of, key } = this.#found;
    this.#names ??= nameAnswers(of, key.relationship, key.entry);
    return this.#names;
  }

  get all(): Answers {
    this.#all ??= readAnswers(this.#dump, this.names, this.#own);
    return this.#all;
  }

  isAny(): boolean {
    if (!this.#isPlain) return this.all.size > 0;
    for (const record of this.#own.answers.values()) if (!isBlank(readValue(record))) return true;
    return false;
  }

  get(field: string): Answer | undefined {
    if (!this.#isPlain) return this.all.get(field);
    const value = readValue(this.#own.answers.get(field));
    return isBlank(value) ? undefined : (value as Answer);
  }
}

/** Read the entry that stands under a key; undefined where nothing is answered in it. */
function readEntry(dump: Dump, found: Found, stored: string): Entry | undefined {
  const { worksheet } = found.of;
  const answers = new LateAnswers(dump, found, stored);
  const date = worksheet.series && answers.get(worksheet.series.date);
  if (date === undefined && !answers.isAny()) return undefined;
  const { about } = answers;
  return {
    worksheet,
    owner: found.key.relationship,
    id: found.key.entry,
    get names() {
      return answers.names;
    },
    get answers() {
      return answers.all;
    },
    begun: about?.begun,
    changed: about?.day,
    place: about?.place ?? 0,
    date: typeof date === "string" ? date : "",
  };
}

/** List what is stored of the worksheets that there are, each by the key that it would have now. */
function listFound(dump: Dump, worksheets: readonly DescribedWorksheet[]): Map<string, Found> {
  const known = new Map<string, Known>();
  for (const worksheet of worksheets) {
    const each = identify(worksheet);
    for (const id of [each.id, ...each.was]) known.set(id, each);
  }
  const all = new Map<string, Found>();
  const note = (stored: string): void => {
    const key = parseKey(stored);
    const of = known.get(key.worksheet);
    if (!of) return;
    const isNow = of.id === key.worksheet;
    all.set(isNow ? stored : makeKey({ ...key, worksheet: of.id }), { of, key });
  };
  for (const stored of dump.records.keys()) note(stored);
  for (const stored of dump.left.keys()) note(stored);
  return all;
}

/** List every worksheet that holds an answer, by person, in the order of the worksheets. */
export function collectEntries(dump: Dump, worksheets: readonly DescribedWorksheet[]): Filled[] {
  const groups = new Map<string, Entry[]>();
  for (const [stored, found] of listFound(dump, worksheets)) {
    const entry = readEntry(dump, found, stored);
    if (!entry) continue;
    const group = entry.id === undefined ? stored : stored.slice(0, -`#${entry.id}`.length);
    const others = groups.get(group);
    if (others) others.push(entry);
    else groups.set(group, [entry]);
  }
  const places = new Map(worksheets.map((each, at) => [each, at]));
  return [...groups.values()]
    .flatMap((entries) => {
      const [first, ...rest] = orderEntries(entries);
      if (!first) return [];
      const { worksheet, owner } = first;
      return [{ worksheet, owner, entries: [first, ...rest] } satisfies Filled];
    })
    .sort((one, other) => (places.get(one.worksheet) ?? 0) - (places.get(other.worksheet) ?? 0));
}
