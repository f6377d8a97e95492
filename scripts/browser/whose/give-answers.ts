/** Giving answers to a relationship, and back, all in one transaction. */

import { makeKey, parseKey } from "../relationships/answer-key";
import type { Relationship } from "../relationships/relationship";
import { tellTabs } from "../saving/tabs/tell-tabs";
import { putGone, putMet } from "../storage/list-relationships";
import { forgetUntouched } from "../storage/moving/forget-untouched";
import type { AnswerMove, BroughtAnswers, MovedWorksheet } from "../storage/moving/move-answers";
import { listGoing, moveAnswers } from "../storage/moving/move-answers";
import type { BroughtEntry, EntryMove } from "../storage/moving/move-entry";
import { moveEntry } from "../storage/moving/move-entry";
import type { Database } from "../storage/open-database";
import { LastWords } from "../storage/worksheet/last-words";
import { listKeys } from "../storage/worksheet/list-keys";
import { settleLeft } from "../storage/worksheet/settle-left";
import type { WriteStores, Writing } from "../storage/write-database";
import { ALL, writeDatabase } from "../storage/write-database";
import type { ArrivalNote } from "./arrival-note";

const STORES: WriteStores = [...ALL, "history", "relationships"];

/** Take among the answers what pages have left in a hurry, or it would stay behind. */
async function settle(
  writing: Writing,
  name: string,
  worksheets: readonly MovedWorksheet[],
  owner: string | undefined,
): Promise<() => void> {
  const taken: (() => void)[] = [];
  const ids = worksheets.flatMap((each) => each.ids);
  for (const key of await listKeys(writing, ids, owner)) {
    const words = new LastWords(name, key);
    const left = words.find();
    await settleLeft(writing, [key], left);
    taken.push(() => left.map((each) => words.take(each)));
  }
  return () => taken.map((take) => take());
}

/** Between whom answers go; undefined is nobody yet. */
export interface Owners {
  readonly from: Relationship | undefined;
  readonly to: Relationship | undefined;
}

/** A worksheet that went, with how much did. */
export interface BroughtWorksheet extends MovedWorksheet, BroughtAnswers {}

/** What became of worksheets that were to go; of those that are in neither list there was nothing. */
export interface Outcome {
  readonly moved: readonly BroughtWorksheet[];
  /** Those that the other has begun: they stay. */
  readonly begun: readonly MovedWorksheet[];
}

async function moveAll(
  writing: Writing,
  worksheets: readonly MovedWorksheet[],
  asked: AnswerMove,
): Promise<Outcome> {
  const moved: BroughtWorksheet[] = [];
  const begun: MovedWorksheet[] = [];
  for (const each of worksheets) {
    const brought = await moveAnswers(writing, each, asked);
    if (brought === "begun") begun.push(each);
    else if (brought !== "nothing") moved.push({ ...each, ...brought });
  }
  return { moved, begun };
}

/** Have the tabs that show either of them look again; where that fails, they do so by themselves. */
async function tell(
  name: string,
  database: Database,
  moved: readonly MovedWorksheet[],
  { from, to }: Owners,
): Promise<void> {
  try {
    const reading = database.transaction(["answers", "worksheets"]);
    const ids = moved.flatMap((each) => each.ids);
    const keys = await Promise.all([from?.id, to?.id].map((each) => listKeys(reading, ids, each)));
    tellTabs(name, keys.flat());
  } catch {
    // All is written: that is no failure of the move.
  }
}

/** Remove the copies of worksheets again; those that somebody wrote in stay. */
async function removeAll(
  writing: Writing,
  worksheets: readonly MovedWorksheet[],
  { from, stood }: AnswerMove,
): Promise<Outcome> {
  const gone: BroughtWorksheet[] = [];
  for (const each of worksheets) {
    const keys = await listGoing(writing, each.ids, { from, stood });
    const isGone = await forgetUntouched(writing, keys, stood);
    if (isGone) gone.push({ ...each, answers: 0, revisions: 0, stood: [] });
  }
  return { moved: gone, begun: [] };
}

/** Forget a relationship that was made for answers, unless something was written for it since. */
async function forgetUnused(writing: Writing, id: string): Promise<void> {
  const keys = await writing.objectStore("answers").getAllKeys();
  const isInUse = keys.some(([key]) => parseKey(key).relationship === id);
  if (!isInUse) await putGone(writing, id);
}

/**
 * Move worksheets in one transaction, with the words that pages of both sides have left settled
 * first: those of the other side may say that it has begun. Then have the tabs look again. Returns
 * what `act` does.
 */
async function writeMove<Result>(
  [name, database]: readonly [name: string, database: Database],
  worksheets: readonly MovedWorksheet[],
  owners: Owners,
  act: (writing: Writing) => Promise<Result>,
): Promise<Result> {
  const takes: (() => void)[] = [];
  const result = await writeDatabase(database, STORES, async (writing) => {
    for (const side of [owners.from, owners.to]) {
      takes.push(await settle(writing, name, worksheets, side?.id));
    }
    return act(writing);
  });
  for (const take of takes) take();
  await tell(name, database, worksheets, owners);
  return result;
}

/** Who gives, and who gets; `isNew` where they are made for that. */
export type Given = Owners & { readonly to: Relationship; readonly isNew: boolean };

/**
 * Keep a relationship, and give it worksheets of somebody else, or copies.
 *
 * Rejects with DeletedMeanwhile where one who was known is not any more.
 */
export function giveAnswers(
  name: string,
  database: Database,
  worksheets: readonly MovedWorksheet[],
  owners: Given,
  isCopied: boolean,
): Promise<Outcome> {
  const { from, to, isNew } = owners;
  return writeMove([name, database], worksheets, owners, async (writing) => {
    await putMet(writing, to, isNew);
    return moveAll(writing, worksheets, { from: from?.id, to: to.id, isCopied });
  });
}

/**
 * Take worksheets back from a relationship; one that was made for them goes with them, unless
 * something was written for it since.
 */
export function takeBack(
  name: string,
  database: Database,
  worksheets: readonly MovedWorksheet[],
  owners: Owners & { readonly from: Relationship },
  { isNew, isCopied = false, stood }: Pick<ArrivalNote, "isNew" | "isCopied" | "stood">,
): Promise<Outcome> {
  const { from, to } = owners;
  const asked = { from: from.id, to: to?.id, stood };
  return writeMove([name, database], worksheets, owners, async (writing) => {
    const back = isCopied
      ? await removeAll(writing, worksheets, asked)
      : await moveAll(writing, worksheets, asked);
    if (isNew) await forgetUnused(writing, from.id);
    return back;
  });
}

/**
 * Keep a relationship, and give it one entry of somebody else's as one more of its own, or a copy.
 *
 * Undefined where nothing of it is there any more. Rejects with DeletedMeanwhile where one who was
 * known is not any more.
 */
export function giveEntry(
  name: string,
  database: Database,
  worksheet: MovedWorksheet,
  owners: Given,
  asked: Omit<EntryMove, "ids">,
): Promise<BroughtEntry | undefined> {
  const { to, isNew } = owners;
  return writeMove([name, database], [worksheet], owners, async (writing) => {
    await putMet(writing, to, isNew);
    return moveEntry(writing, { ...asked, ids: worksheet.ids });
  });
}

/**
 * Take an entry back to where it stood, or its copy away; undefined where that was not done.
 *
 * Returns how many answers are among the replaced ones, because another stands in their place, and
 * the sum of all revisions.
 */
export async function takeEntryBack(
  name: string,
  database: Database,
  worksheet: MovedWorksheet,
  owners: Owners & { readonly from: Relationship },
  { entry, isNew, isCopied = false, stood }: ArrivalNote,
): Promise<{ readonly beside: number; readonly revisions?: number } | undefined> {
  if (!entry) return undefined;
  const { ids } = worksheet;
  const from = { relationship: owners.from.id, entry: entry.to };
  const to = { relationship: owners.to?.id, entry: entry.from };
  return writeMove([name, database], [worksheet], owners, async (writing) => {
    const all = ids.map((id) => makeKey({ worksheet: id, ...from }));
    const keys = stood?.map(({ key }) => key) ?? all;
    if (isCopied && !(await forgetUntouched(writing, keys, stood))) return undefined;
    const { place } = entry;
    const back = { ids, from, to, isCopied: false, staying: new Set<string>(), place, stood };
    const moved = isCopied ? undefined : await moveEntry(writing, back);
    if (!isCopied && !moved) return undefined;
    if (isNew) await forgetUnused(writing, owners.from.id);
    return moved ? { beside: moved.beside, revisions: moved.revisions.was } : { beside: 0 };
  });
}
