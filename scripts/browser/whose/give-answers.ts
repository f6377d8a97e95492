/** Giving answers to a relationship, and back, all in one transaction. */

import { makeKey, parseKey } from "../relationships/answer-key";
import type { Relationship } from "../relationships/relationship";
import { tellTabs } from "../saving/tabs/tell-tabs";
import { putGone, putMet } from "../storage/list-relationships";
import type { Database } from "../storage/open-database";
import { LastWords } from "../storage/worksheet/last-words";
import { listKeys } from "../storage/worksheet/list-keys";
import type { MovedWorksheet } from "../storage/worksheet/move-answers";
import { moveAnswers } from "../storage/worksheet/move-answers";
import { settleLeft } from "../storage/worksheet/settle-left";
import type { WriteStores, Writing } from "../storage/write-database";
import { ALL, writeDatabase } from "../storage/write-database";
import type { ArrivalNote } from "./arrival-note";
import { forgetUntouched } from "./forget-untouched";
import type { EntryMove } from "./move-entry";
import { moveEntry } from "./move-entry";
import type { PlannedWorksheet } from "./plan-move";

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

async function moveAll(
  writing: Writing,
  worksheets: readonly MovedWorksheet[],
  { from, to }: Owners,
  isCopied = false,
): Promise<PlannedWorksheet[]> {
  const moved: PlannedWorksheet[] = [];
  for (const each of worksheets) {
    const answers = await moveAnswers(writing, each, from?.id, to?.id, isCopied);
    if (answers !== undefined) moved.push({ ...each, answers });
  }
  return moved;
}

/** Have the tabs that show either of them look again. */
async function tell(
  name: string,
  database: Database,
  moved: readonly MovedWorksheet[],
  { from, to }: Owners,
): Promise<void> {
  const reading = database.transaction(["answers", "worksheets"]);
  const ids = moved.flatMap((each) => each.ids);
  const keys = await Promise.all([from?.id, to?.id].map((each) => listKeys(reading, ids, each)));
  tellTabs(name, keys.flat());
}

/** Remove the copies of worksheets again; those that somebody wrote in stay. Return which went. */
async function removeAll(
  writing: Writing,
  worksheets: readonly MovedWorksheet[],
  owner: string,
): Promise<PlannedWorksheet[]> {
  const gone: PlannedWorksheet[] = [];
  for (const each of worksheets) {
    const keys = await listKeys(writing, each.ids, owner);
    if (await forgetUntouched(writing, keys)) gone.push({ ...each, answers: 0 });
  }
  return gone;
}

/** Forget a relationship that was made for answers, unless something was written for it since. */
async function forgetUnused(writing: Writing, id: string): Promise<void> {
  const keys = await writing.objectStore("answers").getAllKeys();
  const isInUse = keys.some(([key]) => parseKey(key).relationship === id);
  if (!isInUse) await putGone(writing, id);
}

/** Whose pages may have left words in a hurry that belong to what is moved. */
type Sides = readonly (Relationship | undefined)[];

/**
 * Move worksheets in one transaction, with the words that pages of these sides have left settled
 * first; then have the tabs look again. Returns what `act` does.
 */
async function writeMove<Result>(
  [name, database]: readonly [name: string, database: Database],
  worksheets: readonly MovedWorksheet[],
  owners: Owners,
  sides: Sides,
  act: (writing: Writing) => Promise<Result>,
): Promise<Result> {
  const takes: (() => void)[] = [];
  const result = await writeDatabase(database, STORES, async (writing) => {
    for (const side of sides) takes.push(await settle(writing, name, worksheets, side?.id));
    return act(writing);
  });
  for (const take of takes) take();
  await tell(name, database, worksheets, owners);
  return result;
}

/** Who gives, and who gets; `isNew` where they are made for that. */
export type Given = Owners & { readonly to: Relationship; readonly isNew: boolean };

/**
 * Keep a relationship, and give it worksheets of somebody else, or copies; return which went.
 *
 * Rejects with DeletedMeanwhile where one who was known is not any more.
 */
export function giveAnswers(
  name: string,
  database: Database,
  worksheets: readonly MovedWorksheet[],
  owners: Given,
  isCopied: boolean,
): Promise<PlannedWorksheet[]> {
  const { from, to, isNew } = owners;
  return writeMove([name, database], worksheets, owners, [from], async (writing) => {
    await putMet(writing, to, isNew);
    return moveAll(writing, worksheets, owners, isCopied);
  });
}

/**
 * Take worksheets back from a relationship; one that was made for them goes with them, unless
 * something was written for it since. Return which went.
 */
export function takeBack(
  name: string,
  database: Database,
  worksheets: readonly MovedWorksheet[],
  owners: Owners & { readonly from: Relationship },
  { isNew, isCopied = false }: Pick<ArrivalNote, "isNew" | "isCopied">,
): Promise<PlannedWorksheet[]> {
  const { from } = owners;
  return writeMove([name, database], worksheets, owners, [from], async (writing) => {
    const back = isCopied
      ? await removeAll(writing, worksheets, from.id)
      : await moveAll(writing, worksheets, owners);
    if (isNew) await forgetUnused(writing, from.id);
    return back;
  });
}

/**
 * Keep a relationship, and give it one entry of somebody else's as one more of its own, or a copy.
 *
 * Rejects with DeletedMeanwhile where one who was known is not any more.
 */
export function giveEntry(
  name: string,
  database: Database,
  worksheet: MovedWorksheet,
  owners: Given,
  asked: Omit<EntryMove, "ids">,
): ReturnType<typeof moveEntry> {
  const { from, to, isNew } = owners;
  return writeMove([name, database], [worksheet], owners, [from], async (writing) => {
    await putMet(writing, to, isNew);
    return moveEntry(writing, { ...asked, ids: worksheet.ids });
  });
}

/**
 * Take an entry back to where it stood, or its copy away; undefined where that was not done.
 *
 * Returns how many answers are among the replaced ones, because another stands in their place.
 */
export async function takeEntryBack(
  name: string,
  database: Database,
  worksheet: MovedWorksheet,
  owners: Owners & { readonly from: Relationship },
  { entry, isNew, isCopied = false }: ArrivalNote,
): Promise<number | undefined> {
  if (!entry) return undefined;
  const { ids } = worksheet;
  const from = { relationship: owners.from.id, entry: entry.to };
  const to = { relationship: owners.to?.id, entry: entry.from };
  const sides = [owners.from, owners.to];
  return writeMove([name, database], [worksheet], owners, sides, async (writing) => {
    const keys = ids.map((id) => makeKey({ worksheet: id, ...from }));
    if (isCopied && !(await forgetUntouched(writing, keys))) return undefined;
    const back = { ids, from, to, isCopied: false, staying: new Set<string>() };
    const moved = isCopied ? { beside: 0 } : await moveEntry(writing, back, entry.place);
    if (isNew) await forgetUnused(writing, owners.from.id);
    return moved.beside;
  });
}
