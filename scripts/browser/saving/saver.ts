import { isBlank } from "../answers/answer";
import { readAnswer } from "../form/read-answer";
import { readTypedDates } from "../form/typed-dates";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { Saved } from "../storage/worksheet/answer-store";
import type { Change } from "../storage/worksheet/put-answer";
import type { Store } from "./store";

export interface SaveEvents {
  /** Changes are about to be saved; whatever is begun here reads what stood before them. */
  onSaving(): void;
  onSaved(saved: Saved): void;
  /** Another tab cleared the worksheet: nothing was written. */
  onCleared(): void;
  onFailed(error: unknown): void;
}

const LONGEST_RETRY_MS = 60_000;

/** Read what is to be written of a field, after its revision so far and as which edit. */
function readChange(worksheet: OpenWorksheet, id: string, revision: number, edit: number): Change {
  const field = worksheet.fields.find((each) => each.id === id);
  if (!field) return { field: id, value: worksheet.unasked.get(id) ?? "", revision, edit };
  const typed = readTypedDates(field);
  const change: Change = { field: id, value: readAnswer(field), revision, edit };
  return Object.keys(typed).length > 0 ? { ...change, typed } : change;
}

/** What of a page is saved and what is not yet, and when it is tried again. */
export class Saver {
  /** Which filling-in this page belongs to: clearing the worksheet begins another. */
  filling = "";
  /** The revision of each answer that this page has read or written last. */
  readonly known = new Map<string, number>();
  /** Fields that, as far as this page knows, are not blank in the database. */
  readonly held = new Set<string>();
  /** Fields that are not saved yet, and the newest edit of each. */
  readonly #unsaved = new Map<string, number>();
  #edits = 0;
  #failures = 0;
  #mode: "waiting" | "started" | "stopped" = "waiting";
  #isBegun = false;
  #timer: number | undefined;
  /** Whether a write is to follow the one under way: one is enough, however much is typed. */
  #isNext = false;
  #queue = Promise.resolve();

  constructor(
    readonly worksheet: OpenWorksheet,
    readonly store: Store,
    readonly events: SaveEvents,
    /** Find what has changed on the page without a word; it is noted like typing. */
    readonly look: () => void,
  ) {
    worksheet.status.onClaim(look);
  }

  /** Tell whether a field has typing that is not in the database yet. */
  isUnsaved(field: string): boolean {
    return this.#unsaved.has(field);
  }

  /** List what is not in the database yet, as it stands on the page. */
  listUnsaved(): Change[] {
    return [...this.#unsaved].map(([id, edit]) =>
      readChange(this.worksheet, id, this.known.get(id) ?? 0, edit),
    );
  }

  /** Tell whether every answer on the page is known to be in the database, as it is there. */
  isAllSaved(): boolean {
    const answered = [...readAnswers(this.worksheet).keys()];
    return this.#unsaved.size === 0 && answered.every((id) => this.held.has(id));
  }

  /** Tell whether what was saved earlier has been read. */
  isBegun(): boolean {
    return this.#isBegun;
  }

  /** Call nothing saved until it is: the database takes longer than anybody waits for it. */
  doubt(): void {
    this.#failures = 1;
    this.worksheet.status.show("unsaved");
  }

  /** Begin writing, now that what was saved earlier has been read. */
  start(): void {
    this.#mode = "started";
    this.#failures = 0;
    this.#isBegun = true;
    if (this.#unsaved.size > 0) this.#schedule(0);
  }

  /** Stop writing: what is on the page no longer belongs in the database. */
  stop(): void {
    this.#mode = "stopped";
    this.store.forgetLate(this.#unsaved.keys());
    this.#cancel();
  }

  /** Forget what was waiting, because the page was emptied on purpose. */
  forget(): void {
    this.#unsaved.clear();
  }

  /** Write what is waiting now rather than in a moment; resolves when it was tried. */
  flush(): Promise<void> {
    this.look();
    this.#queue = this.#queue.then(() => this.#write());
    return this.#queue;
  }

  /**
   * Note that fields have changed, and write them at once.
   *
   * What changes while a write is under way goes with the next one, which follows right behind it:
   * so fast typing shares writes, and nothing waits for a clock.
   */
  note(fields: readonly string[]): void {
    for (const field of fields) this.#unsaved.set(field, ++this.#edits);
    const isTrouble = this.#mode === "stopped" || this.#failures > 0;
    this.worksheet.status.show(isTrouble ? "unsaved" : "saving");
    if (this.#failures > 0) {
      // Each key is a try of its own, and is not to put off the ones that come by themselves.
      this.#failures = 1;
      this.#cancel();
    }
    if (this.#mode !== "started" || this.#isNext) return;
    this.#isNext = true;
    void this.flush();
  }

  /** Write what is waiting as the page is hidden or left. */
  leave(): void {
    this.look();
    if (this.#mode === "stopped") return;
    const filling = this.#mode === "started" ? this.filling : undefined;
    if (this.#unsaved.size > 0) this.store.saveLate(filling, this.listUnsaved());
    void this.flush();
  }

  #schedule(wait: number): void {
    if (this.#mode !== "started" || this.#timer !== undefined) return;
    this.#timer = window.setTimeout(() => void this.flush(), wait);
  }

  #cancel(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #write(): Promise<void> {
    this.#cancel();
    this.#isNext = false;
    if (this.#mode !== "started" || this.#unsaved.size === 0) return;
    const taken = new Map(this.#unsaved);
    const changes = this.listUnsaved();
    const { filling } = this;
    this.events.onSaving();
    try {
      const saved = await this.store.save(filling, changes);
      if (saved) this.#settle(saved, taken, changes);
      // Refused because this very page has cleared it meanwhile, otherwise
      else if (this.#isStarted() && filling === this.filling) this.events.onCleared();
    } catch (error) {
      if (this.#isStarted()) this.#fail(error);
    }
  }

  /** Tell whether it still writes; asked after each wait, in which somebody may have stopped it. */
  #isStarted(): boolean {
    return this.#mode === "started";
  }

  /** Note what was saved: `taken` are the edits that it held, and `changes` what they said. */
  #settle(saved: Saved, taken: ReadonlyMap<string, number>, changes: readonly Change[]): void {
    for (const { field, value } of changes) {
      isBlank(value) ? this.held.delete(field) : this.held.add(field);
    }
    for (const [field, revision] of saved.revisions) this.known.set(field, revision);
    for (const [field, edit] of taken) {
      if (this.#unsaved.get(field) === edit) this.#unsaved.delete(field);
    }
    this.store.forgetLate([...taken.keys()].filter((field) => !this.#unsaved.has(field)));
    this.#failures = 0;
    this.look();
    if (this.#unsaved.size === 0) {
      this.worksheet.status.show(this.isAllSaved() ? "saved" : "unsaved");
    }
    this.events.onSaved(saved);
  }

  #fail(error: unknown): void {
    this.#failures += 1;
    this.worksheet.status.show("unsaved");
    this.#schedule(Math.min(500 * 2 ** this.#failures, LONGEST_RETRY_MS));
    this.events.onFailed(error);
  }
}
