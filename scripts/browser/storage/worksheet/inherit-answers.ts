import { isBlank, isSameAnswer } from "../../answers/answer";
import type { About, KeptAnswer, StoredAnswer } from "../open-database";
import type { AnswerSet, Names } from "./answer-set";
import { readValue } from "./read-value";

/** What is kept under earlier ids and was not taken over yet. */
export interface Inheritance {
  /** Records to be put under the ids that their fields have now. */
  readonly records: Map<string, StoredAnswer>;
  /** Answers that another one outranks; they are offered, and kept. */
  readonly outranked: KeptAnswer[];
  /** Records that nobody could read. */
  readonly damaged: KeptAnswer[];
  /** Which revision of each earlier record has been taken over, with this. */
  readonly taken: Record<string, number>;
}

/** Read a record's revision; one that is no number counts as never written. */
export function readRevision(record: unknown): number {
  const revision = (record as StoredAnswer | null | undefined)?.revision;
  return Number.isSafeInteger(revision) ? (revision as number) : 0;
}

const isReadable = (record: unknown) =>
  record !== null && typeof record === "object" && "value" in record;

/** Tell whether one page wrote both in one place, so that the later is merely its next edit. */
function isNextEdit(record: unknown, place: string, current: unknown): boolean {
  const { tab } = record as StoredAnswer;
  const { tab: before, from } = current as StoredAnswer;
  return tab !== undefined && tab === before && from === place;
}

/**
 * Find what is kept under ids that the worksheet and its fields had before.
 *
 * The earlier records stay as they are, because an older page in another tab may still use them.
 * Each is taken over once a revision, so doing this again does nothing. Where both ids have an
 * answer, the one written more often is shown, and the other one is kept beside it.
 */
export function inheritAnswers(
  { worksheet, renamed }: Names,
  [own, ...others]: readonly [AnswerSet, ...AnswerSet[]],
): Inheritance {
  const found: Inheritance = {
    records: new Map(),
    outranked: [],
    damaged: [],
    // What an earlier name has taken over stands under that name: not to be taken from behind it.
    taken: Object.assign({}, ...others.map(({ taken }) => taken), own.taken),
  };
  const keep = (field: string, value: unknown) => found.outranked.push({ worksheet, field, value });
  const take = (field: string, record: unknown, place: string): void => {
    const current = found.records.get(field) ?? own.answers.get(field);
    const [value, present] = [readValue(record), readValue(current)];
    if (isBlank(value) || isSameAnswer(value, present)) return;
    const [earlier, now] = [readRevision(record), readRevision(current)];
    const isNewer = current === undefined || earlier > now;
    if (!isNewer && !isBlank(present)) return void keep(field, value);
    if (!isBlank(present) && !isNextEdit(record, place, current)) keep(field, present);
    // The same revision, so that an older page that goes on writing is ahead of it again.
    const revision = isNewer ? earlier : now + 1;
    found.records.set(field, { ...(record as StoredAnswer), revision, from: place });
  };
  const look = (set: AnswerSet, id: string, record: unknown): void => {
    const place = `${set.worksheet} ${set.filling} ${id}`;
    const revision = readRevision(record);
    if (revision <= (found.taken[place] ?? -1)) return;
    found.taken[place] = revision;
    const field = renamed.get(id) ?? id;
    if (isReadable(record)) take(field, record, place);
    else found.damaged.push({ worksheet, field, value: record });
  };
  for (const [id, record] of own.answers) if (renamed.has(id)) look(own, id, record);
  for (const set of others) for (const [id, record] of set.answers) look(set, id, record);
  return found;
}

/**
 * Return what is remembered of a worksheet, with what was remembered under its earlier ids.
 *
 * Where its answers went, and which of its history is to go, is of that earlier id alone.
 */
export function inheritAbout(own: AnswerSet, others: readonly AnswerSet[]): About | undefined {
  if (others.every(({ about }) => about === undefined)) return own.about;
  const known = ({ taken }: AnswerSet) => Object.keys(taken).length;
  // A later id has taken over what stood under those before it.
  const before = [...others].sort((one, other) => known(one) - known(other));
  const abouts = [...before, own].flatMap(({ about }) => about ?? []);
  const { moved: _moved, leaving: _leaving, ...all } = Object.assign({}, ...abouts) as About;
  const also = [...new Set(abouts.flatMap((about) => about.also ?? []))];
  const { moved, leaving } = own.about ?? {};
  return {
    ...all,
    filling: own.filling,
    taken: own.taken,
    ...(also.length > 0 && { also }),
    ...(moved && { moved }),
    ...(leaving && { leaving }),
  };
}

/** Tell whether anything is there that was not taken over yet. */
export function isAnyInherited(own: AnswerSet, { taken }: Inheritance): boolean {
  return Object.keys(taken).some((place) => taken[place] !== own.taken[place]);
}
