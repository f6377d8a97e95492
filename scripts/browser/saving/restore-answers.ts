import type { Answer } from "../answers/answer";
import { isBlank, isSameAnswer } from "../answers/answer";
import { copyUnasked } from "../answers/shape-answer";
import { adaptAnswer } from "../form/adapt-answer";
import type { Field } from "../form/fields";
import { readAnswer } from "../form/read-answer";
import { showAnswer } from "../form/show-answer";
import { showTypedDates } from "../form/typed-dates";
import { chooseRival } from "../session/choose-rival";
import type { OpenWorksheet } from "../session/open-worksheet";
import { labelOf } from "../session/open-worksheet";
import type { StoredAnswer } from "../storage/open-database";
import { readRevision } from "../storage/worksheet/inherit-answers";
import type { Contents } from "../storage/worksheet/read-contents";
import type { Saver } from "./saver";
import type { Store } from "./store";

/** Read a record's answer, or undefined where the record is none that we know how to read. */
function readStored(field: Field, record: unknown): Answer | undefined {
  if (record === null || typeof record !== "object" || !("value" in record)) return undefined;
  return adaptAnswer(field, record.value);
}

/** Show an answer with its dates as they were typed. */
export function showStored(field: Field, answer: Answer, record: unknown): void {
  showAnswer(field, answer);
  const { typed } = record as StoredAnswer;
  if (typed !== null && typeof typed === "object") showTypedDates(field, typed);
}

/** Keep unreadable records where nothing overwrites them, and say which they are. */
async function setAside(
  worksheet: OpenWorksheet,
  store: Store,
  unreadable: ReadonlyMap<string, unknown>,
): Promise<void> {
  const kept: string[] = [];
  const left: string[] = [];
  for (const [field, record] of unreadable) {
    const label = `“${labelOf(worksheet, field)}”`;
    if (store.isNewer) left.push(label);
    else
      await store.setAside(field, record).then(
        (isAside) => isAside && kept.push(label),
        () => left.push(label),
      );
  }
  if (kept.length + left.length === 0) return;
  const words = [`What this browser had saved for ${[...kept, ...left].join(", ")} is damaged.`];
  if (kept.length > 0) words.push("It is kept, and goes into the file when you back up.");
  if (left.length > 0) words.push(`For ${left.join(", ")}, it stays in this browser as it is.`);
  words.push("Your other answers are here.");
  worksheet.alerts.show({
    key: "aside",
    topic: "answers",
    title: "An answer could not be read",
    words,
  });
}

/**
 * Offer this page's own words back, where another tab's took their place without having seen them.
 *
 * The database knows which those are: it keeps what was replaced unseen, and nothing else.
 */
async function offerReplaced(
  worksheet: OpenWorksheet,
  store: Store,
  replaced: ReadonlyMap<Field, Answer>,
): Promise<void> {
  if (replaced.size === 0) return;
  const { superseded } = await store.readKept();
  for (const [field, words] of replaced) {
    const isUnseen = superseded.some(
      (kept) => kept.field === field.id && isSameAnswer(adaptAnswer(field, kept.value), words),
    );
    if (isUnseen) chooseRival(worksheet, field.id, words);
  }
}

/**
 * Show what the database holds, wherever it is newer than what this page has read or written.
 *
 * Typing that is not saved yet is never overwritten: when it is saved, the answer that it
 * replaces is kept.
 */
export async function restoreAnswers(
  worksheet: OpenWorksheet,
  store: Store,
  saver: Saver,
  { answers, inheritance }: Contents,
): Promise<void> {
  const unreadable = new Map<string, unknown>();
  const replaced = new Map<Field, Answer>();
  const asked = new Map(worksheet.fields.map((field) => [field.id, field]));
  // Words that nobody has told the page of are as unsaved as any.
  saver.look();
  for (const [id, record] of answers) {
    const isKnown = readRevision(record) <= (saver.known.get(id) ?? -1);
    if (isKnown || saver.isUnsaved(id)) continue;
    const field = asked.get(id);
    const answer = field && readStored(field, record);
    if (!field) {
      worksheet.unasked.set(id, copyUnasked((record as StoredAnswer | null)?.value));
      worksheet.form.dispatchEvent(new CustomEvent("worksheet-unasked", { detail: [id] }));
    } else if (answer === undefined) unreadable.set(id, record);
    else {
      const before = readAnswer(field);
      if (!isBlank(before) && !isSameAnswer(before, answer)) replaced.set(field, before);
      showStored(field, answer, record);
    }
    if (unreadable.has(id)) continue;
    saver.known.set(id, readRevision(record));
    if (isBlank((record as StoredAnswer | null)?.value)) saver.held.delete(id);
    else saver.held.add(id);
  }
  for (const { field, value } of inheritance.outranked) chooseRival(worksheet, field, value);
  await offerReplaced(worksheet, store, replaced).catch(() => undefined);
  await setAside(worksheet, store, unreadable);
}
