/** What pages wrote in a hurry before they died, and how it comes among the answers. */

import { isBlank, isSameAnswer } from "../../answers/answer";
import type { Database, KeptAnswer, LateAnswer, StoredAnswer } from "../open-database";
import type { Writing } from "../write-database";
import { readRevision } from "./inherit-answers";
import type { Unsaved } from "./last-words";
import type { Change } from "./put-answer";
import { keepReplaced, putAnswer } from "./put-answer";
import { allOf } from "./read-contents";

/** Find under which key the words of a field belong: none, where their filling-in was cleared. */
async function findHome(
  writing: Writing,
  [worksheet, field]: readonly [string, string],
  filling: string | undefined,
): Promise<string | undefined> {
  const { moved, filling: now = "" } =
    (await writing.objectStore("worksheets").get(worksheet)) ?? {};
  if (now === filling) return worksheet;
  if (!moved || moved.filling !== filling) return undefined;
  return moved.but?.includes(field) ? worksheet : moved.to;
}

async function readFilling(writing: Writing, worksheet: string): Promise<string> {
  return (await writing.objectStore("worksheets").get(worksheet))?.filling ?? "";
}

/** Take all that pages left of a worksheet, under its ids; the first is the one that it has now. */
export async function settleLeft(
  writing: Writing,
  ids: readonly string[],
  lastWords: readonly Unsaved[],
): Promise<void> {
  for (const id of ids) await settleUnload(writing, id);
  const [worksheet = ""] = ids;
  for (const unsaved of lastWords) await settleLastWords(writing, worksheet, unsaved);
}

/** Take what was written as a page was hidden or left. */
async function settleUnload(writing: Writing, worksheet: string): Promise<void> {
  const late = writing.objectStore("late");
  for (const key of await late.getAllKeys(allOf(worksheet))) {
    const answer = await late.get(key);
    const home = await findHome(writing, [worksheet, key[1]], answer?.filling);
    if (answer && home !== undefined) await settleOne(writing, home, key[1], key[2], answer);
    await late.delete(key);
  }
}

/** Take the last words of a page; they are read as carefully as any stored text. */
async function settleLastWords(
  writing: Writing,
  worksheet: string,
  unsaved: Unsaved,
): Promise<void> {
  const { tab, changes } = unsaved;
  const filling = unsaved.filling ?? (await readFilling(writing, worksheet));
  if (!Array.isArray(changes)) return;
  for (const { field: id, ...answer } of changes) {
    const [field, late] = [String(id), { ...answer, filling }];
    const home = await findHome(writing, [worksheet, field], filling);
    if (home === undefined) continue;
    if (unsaved.filling !== undefined) await settleOne(writing, home, field, tab, late);
    else if (!isBlank(late.value)) await settleEarly(writing, home, field, tab, late);
  }
}

/** Tell whether the database holds a page's late answer already, or what it wrote after that. */
const isTaken = (current: StoredAnswer | undefined, tab: string, late: LateAnswer): boolean =>
  current?.tab === tab && (current.edit ?? 0) >= (late.edit ?? 0);

/** List what pages left of this worksheet, in the database and as their last words. */
async function listLeft(
  reading: { objectStore: unknown },
  worksheet: string,
  lastWords: readonly Unsaved[],
): Promise<{ tab: string; change: Change }[]> {
  const stores = reading as Writing;
  const [keys, late, filling] = await Promise.all([
    stores.objectStore("late").getAllKeys(allOf(worksheet)),
    stores.objectStore("late").getAll(allOf(worksheet)),
    readFilling(stores, worksheet),
  ]);
  const fits = (left: { filling?: unknown } | undefined) => (left?.filling ?? filling) === filling;
  const hurried = keys.flatMap(([, field, tab], at) => {
    const { filling: _, ...answer } = late[at] as LateAnswer;
    return fits(late[at]) ? [{ tab, change: { edit: 0, ...answer, field } }] : [];
  });
  const last = lastWords
    .filter(fits)
    .flatMap(({ tab, filling: read, changes }) =>
      (Array.isArray(changes) ? changes : [])
        .filter(({ value }) => read !== undefined || !isBlank(value))
        .map((change) => ({ tab, change })),
    );
  return [...hurried, ...last];
}

/** Read what other pages left and no answer holds, for a copy that is to hold everything. */
export async function readHurried(
  database: Database,
  worksheet: string,
  lastWords: readonly Unsaved[],
  ownTab: string,
): Promise<KeptAnswer[]> {
  const reading = database.transaction(["answers", "late", "worksheets"]);
  const hurried: KeptAnswer[] = [];
  for (const { tab, change } of await listLeft(reading, worksheet, lastWords)) {
    const { field, value } = change;
    const current = await reading.objectStore("answers").get([worksheet, field]);
    const isThere = isBlank(value) || isSameAnswer(current?.value, value);
    if (tab !== ownTab && !isThere && !isTaken(current, tab, { ...change, filling: "" })) {
      hurried.push({ worksheet, field, value });
    }
  }
  return hurried;
}

/**
 * Read what could not be taken among the answers, such as on a full disk.
 *
 * It is to be shown and saved like typing; what another tab has written since is left where it is.
 */
export async function readUnsettled(
  database: Database,
  worksheet: string,
  lastWords: readonly Unsaved[],
): Promise<Change[]> {
  const reading = database.transaction(["answers", "late", "worksheets"]);
  const unsettled: Change[] = [];
  for (const { tab, change } of await listLeft(reading, worksheet, lastWords)) {
    const current = await reading.objectStore("answers").get([worksheet, change.field]);
    const late: LateAnswer = { ...change, filling: "" };
    const isNewest = current?.tab === tab || readRevision(current) <= readRevision(change);
    if (isNewest && !isTaken(current, tab, late)) unsettled.push(change);
  }
  return unsettled;
}

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
    await keepReplaced(writing, worksheet, field, late.value);
  }
}
