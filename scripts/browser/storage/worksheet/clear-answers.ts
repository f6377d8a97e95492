import { isBlank } from "../../answers/answer";
import type { EarlierState, KeptAnswer, StoredAnswer } from "../open-database";
import type { Writing } from "../write-database";
import type { AnswerSet, Names } from "./answer-set";
import { clearHistory, putHistoryBack } from "./clear-history";
import type { Change } from "./put-answer";
import { keepReplaced } from "./put-answer";
import { allOf, readContents } from "./read-contents";

/** What clearing took away, to put it back. */
export interface Backup {
  readonly filling: string;
  readonly sets: readonly AnswerSet[];
  readonly superseded: readonly KeptAnswer[];
  readonly aside: readonly KeptAnswer[];
  /** The states of its history, by their numbers, where they were to go too. */
  readonly history?: ReadonlyMap<number, EarlierState>;
}

const listIds = ({ worksheet, was }: Names) => [worksheet, ...was];

async function takeKept(
  writing: Writing,
  name: "superseded" | "aside",
  worksheets: readonly string[],
): Promise<KeptAnswer[]> {
  const index = writing.objectStore(name).index("worksheet");
  const kept: KeptAnswer[] = [];
  for (const worksheet of worksheets) {
    kept.push(...(await index.getAll(worksheet)));
    for (const key of await index.getAllKeys(worksheet)) {
      await writing.objectStore(name).delete(key);
    }
  }
  return kept;
}

/**
 * Delete every answer to the worksheet, under earlier ids too, and begin another filling-in.
 *
 * What pages have left is to be among the answers by then, or it would not be in the backup.
 */
export async function clearAnswers(
  writing: Writing,
  names: Names,
  filling: string,
): Promise<Backup> {
  const ids = listIds(names);
  const { sets, filling: before } = await readContents(writing, names);
  const superseded = await takeKept(writing, "superseded", ids);
  const aside = await takeKept(writing, "aside", ids);
  for (const { worksheet, about } of sets) {
    await writing.objectStore("answers").delete(allOf(worksheet));
    // An entry stays where it is among the others.
    const place = about?.place === undefined ? {} : { place: about.place };
    await writing.objectStore("worksheets").put({ ...place, filling }, worksheet);
  }
  return { filling: before, sets, superseded, aside };
}

/** Keep among the replaced answers what was written since the clearing. */
async function keepSince(
  writing: Writing,
  sets: readonly AnswerSet[],
  unsaved: readonly Change[],
): Promise<void> {
  for (const { worksheet, answers } of sets) {
    const since = answers as Map<string, { value: unknown } | undefined>;
    if (worksheet === sets[0]?.worksheet) {
      for (const { field, value } of unsaved) since.set(field, { value });
    }
    for (const [field, record] of since) {
      if (isBlank(record?.value)) continue;
      await keepReplaced(writing, worksheet, field, record?.value);
    }
  }
}

/**
 * Put back what clearing took; what was written since is kept among the replaced answers.
 *
 * `unsaved` is what was written since and is only on the page. Once done, doing it again does
 * nothing, so that it can be tried until all of it went well.
 */
export async function putAnswersBack(
  writing: Writing,
  names: Names,
  backup: Backup,
  unsaved: readonly Change[],
): Promise<void> {
  const { filling, sets } = await readContents(writing, names);
  if (filling === backup.filling) return;
  await keepSince(writing, sets, unsaved);
  for (const { worksheet, filling, answers, taken, about } of backup.sets) {
    await writing.objectStore("answers").delete(allOf(worksheet));
    for (const [field, record] of answers) {
      await writing.objectStore("answers").put(record as StoredAnswer, [worksheet, field]);
    }
    await writing.objectStore("worksheets").put({ ...about, filling, taken }, worksheet);
  }
  for (const name of ["superseded", "aside"] as const) {
    for (const kept of backup[name]) await writing.objectStore(name).add(kept);
  }
}

/** How a store clears and puts back. Whoever clears gives it, so that no page fetches it before. */
export const CLEARING = { clearAnswers, clearHistory, putAnswersBack, putHistoryBack };

export type Clearing = typeof CLEARING;
