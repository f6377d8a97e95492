import { isBlank } from "../answers/answer";
import { findFieldId } from "../form/fields";
import { readAnswer } from "../form/read-answer";
import { readTypedDates } from "../form/typed-dates";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { Saved } from "../storage/worksheet/answer-store";
import type { Change } from "../storage/worksheet/put-answer";
import type { Store } from "./store";

export interface Saver {
  /** Which filling-in this page belongs to: clearing the worksheet begins another. */
  filling: string;
  /** The revision of each answer that this page has read or written last. */
  readonly known: Map<string, number>;
  /** Fields that, as far as this page knows, are not blank in the database. */
  readonly held: Set<string>;
  /** Tell whether a field has typing that is not in the database yet. */
  isUnsaved(field: string): boolean;
  /** List what is not in the database yet, as it stands on the page. */
  listUnsaved(): Change[];
  /** Tell whether every answer on the page is known to be in the database, as it is there. */
  isAllSaved(): boolean;
  /** Tell whether what was saved earlier has been read. */
  isBegun(): boolean;
  /** Call nothing saved until it is: the database takes longer than anybody waits for it. */
  doubt(): void;
  /** Begin writing, now that what was saved earlier has been read. */
  start(): void;
  /** Stop writing: what is on the page no longer belongs in the database. */
  stop(): void;
  /** Forget what was waiting, because the page was emptied on purpose. */
  forget(): void;
  /** Write what is waiting now rather than in a moment; resolves when it was tried. */
  flush(): Promise<void>;
}

export interface SaveEvents {
  /** Changes are about to be saved; whatever is begun here reads what stood before them. */
  onSaving(): void;
  onSaved(saved: Saved): void;
  /** Another tab cleared the worksheet: nothing was written. */
  onCleared(): void;
  onFailed(error: unknown): void;
}

// Typing is gathered for this long, so at most this much of it and one write can be lost.
const GATHER_MS = 40;
const LONGEST_RETRY_MS = 60_000;

/** Read what is to be written of a field, after its revision so far and as which edit. */
function readChange(worksheet: OpenWorksheet, id: string, revision: number, edit: number): Change {
  const field = worksheet.fields.find((each) => each.id === id);
  if (!field) return { field: id, value: worksheet.unasked.get(id) ?? "", revision, edit };
  const typed = readTypedDates(field);
  const change: Change = { field: id, value: readAnswer(field), revision, edit };
  return Object.keys(typed).length > 0 ? { ...change, typed } : change;
}

/** Call back with the fields that a person, or the page on their behalf, has changed. */
function watchEdits({ form }: OpenWorksheet, note: (fields: readonly string[]) => void): void {
  form.addEventListener("input", ({ target }) => {
    const field = findFieldId(form, target);
    if (field !== undefined) note([field]);
  });
  form.addEventListener("worksheet-edited", (event) => note((event as CustomEvent).detail));
}

/** Call back when the page is hidden or left; a phone may give no other sign before it is gone. */
function watchLeaving(leave: () => void): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
  window.addEventListener("pagehide", leave);
}

/**
 * Save every input: a field that changed is written within a moment, again and again while
 * someone types, and at once when the page is hidden or left.
 *
 * A field counts as unsaved until the transaction that wrote its newest text is complete, so
 * "saved" is never claimed for less than what is on the page. After a failure it tries again at
 * the next input, and by itself after 1, 2, 4 … 60 seconds.
 */
export function saveAnswers(worksheet: OpenWorksheet, store: Store, events: SaveEvents): Saver {
  const unsaved = new Map<string, number>();
  const known = new Map<string, number>();
  const held = new Set<string>();
  let edits = 0;
  let failures = 0;
  let mode: "waiting" | "started" | "stopped" = "waiting";
  let isBegun = false;
  let timer: number | undefined;
  let queue = Promise.resolve();

  const schedule = (wait: number): void => {
    if (mode !== "started" || timer !== undefined) return;
    timer = window.setTimeout(() => void saver.flush(), wait);
  };

  const note = (fields: readonly string[]): void => {
    for (const field of fields) unsaved.set(field, ++edits);
    worksheet.status.show(mode === "stopped" || failures > 0 ? "unsaved" : "saving");
    if (failures > 0) {
      // Each key is a try of its own, and is not to put off the ones that come by themselves.
      failures = 1;
      cancel();
    }
    schedule(GATHER_MS);
  };

  const cancel = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
  };

  const listChanges = (): Change[] =>
    [...unsaved].map(([id, edit]) => readChange(worksheet, id, known.get(id) ?? 0, edit));

  const settle = (
    saved: Saved,
    taken: ReadonlyMap<string, number>,
    changes: readonly Change[],
  ): void => {
    for (const { field, value } of changes) isBlank(value) ? held.delete(field) : held.add(field);
    for (const [field, revision] of saved.revisions) known.set(field, revision);
    for (const [field, edit] of taken) if (unsaved.get(field) === edit) unsaved.delete(field);
    store.forgetLate([...taken.keys()].filter((field) => !unsaved.has(field)));
    failures = 0;
    if (unsaved.size === 0) worksheet.status.show(saver.isAllSaved() ? "saved" : "unsaved");
    events.onSaved(saved);
  };

  const fail = (error: unknown): void => {
    failures += 1;
    worksheet.status.show("unsaved");
    schedule(Math.min(500 * 2 ** failures, LONGEST_RETRY_MS));
    events.onFailed(error);
  };

  const write = async (): Promise<void> => {
    cancel();
    if (mode !== "started" || unsaved.size === 0) return;
    const taken = new Map(unsaved);
    const changes = listChanges();
    events.onSaving();
    try {
      const saved = await store.save(saver.filling, changes);
      if (saved) settle(saved, taken, changes);
      else if (mode === "started") events.onCleared();
    } catch (error) {
      if (mode === "started") fail(error);
    }
  };

  const saver: Saver = {
    filling: "",
    known,
    held,
    isBegun: () => isBegun,
    isUnsaved: (field) => unsaved.has(field),
    listUnsaved: listChanges,
    isAllSaved: () =>
      unsaved.size === 0 && [...readAnswers(worksheet).keys()].every((id) => held.has(id)),
    doubt() {
      failures = 1;
      worksheet.status.show("unsaved");
    },
    start() {
      mode = "started";
      failures = 0;
      isBegun = true;
      if (unsaved.size > 0) schedule(0);
    },
    stop() {
      mode = "stopped";
      store.forgetLate(unsaved.keys());
      cancel();
    },
    forget: () => unsaved.clear(),
    flush() {
      queue = queue.then(write);
      return queue;
    },
  };

  watchEdits(worksheet, note);
  watchLeaving(() => {
    if (mode === "stopped") return;
    const filling = mode === "started" ? saver.filling : undefined;
    if (unsaved.size > 0) store.saveLate(filling, listChanges());
    void saver.flush();
  });
  return saver;
}
