/** Where each part of a file goes, and what it would change there; free of the page. */

import { AGREEMENT_ID } from "../agreeing/record/agreement";
import { mergeStored } from "../agreeing/record/merge-agreements";
import { isBlank, isSameAnswer } from "../answers/answer";
import { makeKey } from "../relationships/answer-key";
import type { Backup, BackupPart, Dated, KeptAside } from "./backup";
import { readPartDay } from "./backup";

/** What this browser holds under one key. */
export interface HeldPart extends BackupPart {
  readonly key: string;
  /** What else the entry is called in files. */
  readonly also: readonly string[];
  /** The day of its last change, yyyy-mm-dd, or "". */
  readonly changedOn: string;
}

/** What becomes of one part of a file. */
export interface PlannedPart {
  readonly part: BackupPart;
  readonly key: string;
  /** Whether nothing is answered under that key. */
  readonly isNew: boolean;
  /** What the entry is called in files from then on, beside the id in its key. */
  readonly called: string | undefined;
  /** Its place among the entries of a series. */
  readonly place: number | undefined;
  /** Fields that only the file answers; that both do alike; that both do, and not alike. */
  readonly incoming: readonly string[];
  readonly same: readonly string[];
  readonly differing: readonly string[];
  /** Which side is newer, by the days of saving and of the last change; undefined where these do not tell. */
  readonly newer: "file" | "here" | undefined;
  /** The day of the last change here, yyyy-mm-dd, or "". */
  readonly changedOn: string;
}

/** What is known before a file is opened. */
export interface RestoreSides {
  readonly backup: Backup;
  readonly held: readonly HeldPart[];
  /** Under which id each relationship of the file is known here. */
  readonly owners: Readonly<Record<string, string>>;
  readonly dated: Dated;
  /** Ids for entries that have none, one for each part. */
  readonly marks: readonly string[];
}

const isAnswered = ({ answers }: BackupPart) =>
  Object.values(answers).some((each) => !isBlank(each));

/** Where a part goes: under which id of an entry, and what else it is called. */
interface Home {
  readonly entry: string | undefined;
  readonly called?: string | undefined;
}

/** Find the home of a part among the entries of its series; `taken` are those of other parts. */
function findHome(
  part: BackupPart,
  family: readonly HeldPart[],
  { dated, marks }: RestoreSides,
  at: number,
  taken: ReadonlySet<string | undefined>,
): Home {
  const { entry, place } = part;
  const free = family.filter((each) => !taken.has(each.entry));
  const own = entry && family.find((each) => each.entry === entry || each.also.includes(entry));
  if (own) return { entry: own.entry };
  const alike = free.find((each) => isSameAnswer(each.answers, part.answers));
  if (alike) return { entry: alike.entry, called: entry };
  const first = family.find((each) => each.entry === undefined);
  const isFirstFree = !taken.has(undefined) && !(first && isAnswered(first));
  if (isFirstFree && place === undefined) return { entry: undefined, called: entry };
  if (entry) return { entry };
  const day = readPartDay(part, dated);
  const sameDay = free.find((each) => day !== "" && readPartDay(each, dated) === day);
  return { entry: sameDay ? sameDay.entry : marks[at] };
}

/** Return what the file makes of an answer: what was agreed is there afterwards from both sides. */
export const putValue = (id: string, own: unknown, inFile: unknown): unknown =>
  id === AGREEMENT_ID ? mergeStored(own, inFile) : inFile;

function compare(part: BackupPart, held: HeldPart | undefined) {
  const fields = Object.keys(part.answers);
  const isHere = (id: string) => !isBlank(held?.answers[id]);
  const becomes = (id: string) => putValue(id, held?.answers[id], part.answers[id]);
  const isSame = (id: string) => isSameAnswer(held?.answers[id], becomes(id));
  const isComing = (id: string) => !isHere(id) || (id === AGREEMENT_ID && !isSame(id));
  return {
    incoming: fields.filter(isComing),
    same: fields.filter((id) => isHere(id) && isSame(id)),
    differing: fields.filter((id) => isHere(id) && !isComing(id) && !isSame(id)),
  };
}

/** Tell which of two days is later; undefined where they are the same, or one is not known. */
function findNewer(savedOn: string, changedOn: string): PlannedPart["newer"] {
  if (savedOn === "" || changedOn === "" || savedOn === changedOn) return undefined;
  return savedOn < changedOn ? "here" : "file";
}

/**
 * Plan where each part of a file goes.
 *
 * An entry of a series is found by its id. One that is not known here becomes an entry of its own.
 * Which side is newer says the day of saving, beside the day of the last change. On one and the same
 * day nothing tells: what was sent in the morning is changed in the afternoon.
 */
export function planRestore(sides: RestoreSides): PlannedPart[] {
  const { backup, held, owners, dated } = sides;
  const taken = new Map<string, Set<string | undefined>>();
  const highest = new Map<string, number>();
  return backup.parts.map((part, at) => {
    const { worksheet, relationship: theirs } = part;
    const relationship = theirs === undefined ? undefined : (owners[theirs] ?? theirs);
    const series = makeKey({ worksheet, relationship });
    const family = held.filter(
      (each) => each.worksheet === worksheet && each.relationship === relationship,
    );
    const isSeries = Object.hasOwn(dated, worksheet) || part.entry !== undefined;
    const used = taken.get(series) ?? new Set();
    const { entry, called }: Home = isSeries
      ? findHome(part, family, sides, at, used)
      : { entry: undefined };
    taken.set(series, used.add(entry));
    const ours = family.find((each) => each.entry === entry);
    const last = Math.max(highest.get(series) ?? 0, ...family.map(({ place = 0 }) => place));
    const place = ours?.place ?? part.place ?? (entry === undefined ? undefined : last + 1);
    highest.set(series, Math.max(last, place ?? 0));
    const changedOn = ours?.changedOn ?? "";
    return {
      part,
      key: makeKey({ worksheet, relationship, entry }),
      isNew: !ours || !isAnswered(ours),
      called: called === entry ? undefined : called,
      place,
      ...compare(part, ours),
      newer: findNewer(backup.savedOn, changedOn),
      changedOn,
    };
  });
}

/** List what a file keeps beside its answers and is not kept here. */
export const listUnkept = (
  inFile: readonly KeptAside[],
  here: readonly KeptAside[],
): readonly KeptAside[] =>
  inFile.filter(
    ({ field, value }) =>
      !here.some((each) => each.field === field && isSameAnswer(each.value, value)),
  );

/** Tell whether a part changes nothing here; `beside` is what is kept here beside the answers. */
export const isNothing = (
  { incoming, differing, part }: PlannedPart,
  beside: BackupPart["kept"],
): boolean => {
  const isKept = (["superseded", "aside"] as const).every(
    (name) => listUnkept(part.kept?.[name] ?? [], beside?.[name] ?? []).length === 0,
  );
  return incoming.length + differing.length === 0 && isKept;
};
