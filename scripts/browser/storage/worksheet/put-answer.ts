import { isSameAnswer } from "../../answers/answer";
import type { StoredAnswer } from "../open-database";
import type { Writing } from "../write-database";
import { readRevision } from "./inherit-answers";

/** An answer on its way into the database, and the revision that this page last read of it. */
export interface Change extends StoredAnswer {
  field: string;
  edit: number;
}

/** Keep an answer that another one has replaced, or outranked, without anybody having seen it. */
export async function keepReplaced(
  writing: Writing,
  worksheet: string,
  field: string,
  value: unknown,
): Promise<void> {
  await writing.objectStore("superseded").add({ worksheet, field, value, at: Date.now() });
}

/** Put one answer; return another tab's answer that it replaces, kept where it is not lost. */
export async function putAnswer(
  writing: Writing,
  worksheet: string,
  { field, value, revision: known, typed, edit }: Change,
  tab: string,
): Promise<[revision: number, replaced?: unknown]> {
  const answers = writing.objectStore("answers");
  const current = await answers.get([worksheet, field]);
  const revision = Math.max(readRevision(current), known) + 1;
  const record: StoredAnswer = { value, revision, tab, edit };
  await answers.put(typed ? { ...record, typed } : record, [worksheet, field]);
  const isForeign = readRevision(current) > known && current?.tab !== tab;
  const isReplaced = isForeign && !isSameAnswer(current?.value, value);
  if (!isReplaced) return [revision];
  await keepReplaced(writing, worksheet, field, current?.value);
  return [revision, current?.value];
}
