/** What pages wrote in a hurry before they died, and how it comes among the answers. */

import { isBlank, isSameAnswer } from "./answer";
import type { Unsaved } from "./bridge-reload";
import { readRevision } from "./inherit-answers";
import type { LateAnswer, StoredAnswer } from "./open-database";
import type { Change } from "./put-answer";
import { putAnswer } from "./put-answer";
import { allOf } from "./read-contents";
import type { Writing } from "./write-database";

async function readFilling(writing: Writing, worksheet: string): Promise<string> {
  return (await writing.objectStore("worksheets").get(worksheet))?.filling ?? "";
}

/** Take what was written as a page was hidden or left. */
export async function settleLate(writing: Writing, worksheet: string): Promise<void> {
  const late = writing.objectStore("late");
  const filling = await readFilling(writing, worksheet);
  for (const key of await late.getAllKeys(allOf(worksheet))) {
    const answer = await late.get(key);
    if (answer?.filling === filling) await settleOne(writing, worksheet, key[1], key[2], answer);
    await late.delete(key);
  }
}

/** Take what the page before a reload left; it is read as carefully as any stored text. */
export async function settleBridge(
  writing: Writing,
  worksheet: string,
  unsaved: Unsaved,
): Promise<void> {
  const { tab, changes } = unsaved;
  const filling = await readFilling(writing, worksheet);
  if ((unsaved.filling ?? filling) !== filling || !Array.isArray(changes)) return;
  for (const { field: id, ...answer } of changes) {
    const [field, late] = [String(id), { ...answer, filling }];
    if (unsaved.filling !== undefined) await settleOne(writing, worksheet, field, tab, late);
    else if (!isBlank(late.value)) await settleEarly(writing, worksheet, field, tab, late);
  }
}

/** Tell whether the database holds a page's late answer already, or what it wrote after that. */
const isTaken = (current: StoredAnswer | undefined, tab: string, late: LateAnswer): boolean =>
  current?.tab === tab && (current.edit ?? 0) >= (late.edit ?? 0);

/** Take what was typed before a page had read anything: the newest, and it replaces unseen. */
async function settleEarly(
  writing: Writing,
  worksheet: string,
  field: string,
  tab: string,
  late: LateAnswer,
): Promise<void> {
  const current = await writing.objectStore("answers").get([worksheet, field]);
  if (isTaken(current, tab, late)) return;
  const { value, typed } = late;
  const change: Change = { field, value, revision: 0, edit: late.edit ?? 0 };
  await putAnswer(writing, worksheet, typed ? { ...change, typed } : change, tab);
}

/** Take a late answer, unless it is there already or another tab has written since. */
async function settleOne(
  writing: Writing,
  worksheet: string,
  field: string,
  tab: string,
  late: LateAnswer,
): Promise<void> {
  const current = await writing.objectStore("answers").get([worksheet, field]);
  if (isTaken(current, tab, late)) return;
  if (current?.tab === tab || readRevision(current) <= late.revision) {
    await putAnswer(writing, worksheet, { ...late, field, edit: late.edit ?? 0 }, tab);
  } else if (!isSameAnswer(current?.value, late.value) && !isBlank(late.value)) {
    await writing.objectStore("superseded").add({ worksheet, field, value: late.value });
  }
}
