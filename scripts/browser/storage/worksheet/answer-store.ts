import { Connection } from "../connection";
import { makeName } from "../make-name";
import type { Database, DatabaseEvents, LateAnswer } from "../open-database";
import { nameStored } from "../stored-names";
import type { WriteStores, Writing } from "../write-database";
import { ALL, writeDatabase } from "../write-database";
import type { Names } from "./answer-set";
import type { Backup, Clearing } from "./clear-answers";
import { forgetWorksheet } from "./forget-worksheet";
import { isAnyInherited } from "./inherit-answers";
import type { Left } from "./last-words";
import { LastWords } from "./last-words";
import type { Change } from "./put-answer";
import { putAnswer } from "./put-answer";
import type { Contents } from "./read-contents";
import { allOf, readContents } from "./read-contents";
import type { ReadEntries } from "./read-entries";
import { readEntries } from "./read-entries";
import type { KeptAnswers } from "./read-kept";
import { readKept } from "./read-kept";
import { readUnsettled, settleLeft } from "./settle-left";

/** What was saved; the answers from another tab that it replaced are kept and named. */
export interface Saved {
  revisions: Map<string, number>;
  superseded: { field: string; value: unknown }[];
}

/** One worksheet's answers in the database: one record a field, so two tabs do not collide. */
export class AnswerStore {
  /** Names this page among the tabs that may write in a hurry at the same time. */
  readonly #tab = makeName();
  readonly #connection: Connection;
  #hasLate = false;
  readonly #lastWords: LastWords;

  constructor(
    name: string,
    readonly names: Names,
    events: DatabaseEvents,
  ) {
    this.#connection = new Connection(nameStored("answers", { database: name }), events);
    this.#lastWords = new LastWords(name, names.worksheet);
  }

  get #worksheet(): string {
    return this.names.worksheet;
  }

  /** The ids under which the worksheet's answers may stand. */
  get #ids(): readonly string[] {
    return [this.#worksheet, ...this.names.was];
  }

  /** Tell whether a newer version of the guide has been here; then nothing may be written. */
  get isNewer(): boolean {
    return this.#connection.isNewer;
  }

  /** Return the open database, for what is kept beside the answers: it may hold up no answer. */
  open(): Promise<Database> {
    return this.#connection.open();
  }

  /** Let go of the database for good, for a newer page that wants to change it. */
  close(): void {
    this.#connection.close();
  }

  async #write<T>(stores: WriteStores, work: (writing: Writing) => Promise<T>): Promise<T> {
    return writeDatabase(await this.#connection.open(), stores, work);
  }

  /**
   * Read everything, under the ids that it has now.
   *
   * It touches nothing that a page being left has to write to, unless there is something under
   * an earlier id that was not taken over yet. Where that cannot be written, it is read all the
   * same, and taken over another time.
   */
  async load(): Promise<Contents> {
    const database = await this.#connection.open();
    const contents = await readContents(
      database.transaction(["answers", "worksheets"]),
      this.names,
    );
    if (!this.isNewer && isAnyInherited(contents.sets[0], contents.inheritance)) {
      await this.#inherit().catch(() => undefined);
    }
    return contents;
  }

  /** Take over what stands under earlier ids, all in one transaction; the earlier records stay. */
  async #inherit(): Promise<void> {
    await this.#write(["answers", "superseded", "aside", "worksheets"], async (writing) => {
      const { filling, inheritance, sets } = await readContents(writing, this.names);
      const { records, outranked, damaged, taken } = inheritance;
      for (const [field, record] of records) {
        await writing.objectStore("answers").put(record, [this.#worksheet, field]);
      }
      for (const kept of outranked) await writing.objectStore("superseded").add(kept);
      for (const kept of damaged) await writing.objectStore("aside").add(kept);
      const about = { ...sets[0].about, filling, taken };
      await writing.objectStore("worksheets").put(about, this.#worksheet);
    });
  }

  /**
   * Take what other pages wrote in a hurry before they died; return whether there was anything.
   *
   * It looks before it writes, and commits at once: a transaction that holds the hurried answers
   * and waits would hold up somebody's last words.
   */
  async settle(): Promise<boolean> {
    const database = await this.#connection.open();
    if (this.isNewer) return false;
    const left = this.#findLeft();
    const looking = database.transaction("late");
    const found = this.#ids.map((id) => looking.store.getAllKeys(allOf(id)));
    looking.commit();
    const keys = (await Promise.all(found)).flat();
    if (left.length === 0 && keys.every(([, , tab]) => tab === this.#tab)) return false;
    await this.#write(ALL, (writing) => settleLeft(writing, this.#ids, left));
    this.#takeLeft(left);
    return true;
  }

  /** List the last words of other pages. */
  #findLeft(): Left[] {
    return this.#lastWords.find().filter(({ tab }) => tab !== this.#tab);
  }

  #takeLeft(left: readonly Left[]): void {
    for (const unsaved of left) this.#lastWords.take(unsaved);
  }

  /** Call back when a page in another tab leaves words that `settle` can take. */
  onLeft(act: () => void): void {
    this.#lastWords.onLeft(act);
  }

  /** Read what `settle` could not take; rejects where there is no database to read. */
  async readUnsettled(): Promise<Change[]> {
    if (!this.#connection.current) throw new DOMException("No database", "InvalidStateError");
    return readUnsettled(this.#connection.current, this.#worksheet, this.#findLeft());
  }

  /** Save changes in one transaction, or return undefined if another tab cleared the worksheet. */
  async save(filling: string, changes: readonly Change[]): Promise<Saved | undefined> {
    const stores: WriteStores = ["answers", "superseded", "worksheets"];
    const saved = await this.#write(stores, async (writing) => {
      const about = await writing.objectStore("worksheets").get(this.#worksheet);
      if ((about?.filling ?? "") !== filling) return undefined;
      const result: Saved = { revisions: new Map(), superseded: [] };
      for (const change of changes) {
        const [revision, ...replaced] = await putAnswer(
          writing,
          this.#worksheet,
          change,
          this.#tab,
        );
        result.revisions.set(change.field, revision);
        for (const value of replaced) result.superseded.push({ field: change.field, value });
      }
      writing.commit();
      return result;
    });
    return saved;
  }

  /**
   * Write changes as the page is hidden or left, without reading first or waiting for anything.
   *
   * Measured: such a write is kept only with an explicit commit. It goes to a store of its own,
   * so that no transaction that reads and waits can hold it up. A page that has not read yet which
   * filling-in there is gives undefined, and only the next page can put its words in their place.
   */
  saveLate(filling: string | undefined, changes: readonly Change[]): void {
    this.#hasLate = true;
    this.#lastWords.leave({ tab: this.#tab, filling, changes });
    if (filling === undefined || !this.#connection.current || this.isNewer) return;
    const writing = this.#connection.current.transaction("late", "readwrite");
    writing.done.catch(() => undefined);
    for (const { field, ...answer } of changes) {
      const late: LateAnswer = { ...answer, filling, tab: this.#tab };
      writing.store.put(late, [this.#worksheet, field, this.#tab]).catch(() => undefined);
    }
    writing.commit();
  }

  /** Delete the hurried copies of these fields, because they are saved, or no longer wanted. */
  forgetLate(fields: Iterable<string>): void {
    if (!this.#hasLate) return;
    this.#lastWords.clear(this.#tab);
    if (!this.#connection.current) return;
    const writing = this.#connection.current.transaction("late", "readwrite");
    writing.done.catch(() => undefined);
    for (const field of fields) {
      writing.store.delete([this.#worksheet, field, this.#tab]).catch(() => undefined);
    }
    writing.commit();
  }

  /**
   * Keep a record that could not be read, and take it from among the answers.
   *
   * Returns false, and changes nothing, where another tab has written or set it aside since.
   */
  async setAside(field: string, record: unknown): Promise<boolean> {
    return this.#write(["answers", "aside"], async (writing) => {
      const current = await writing.objectStore("answers").get([this.#worksheet, field]);
      if (JSON.stringify(current) !== JSON.stringify(record)) return false;
      await writing.objectStore("aside").add({ worksheet: this.#worksheet, field, value: record });
      await writing.objectStore("answers").delete([this.#worksheet, field]);
      return true;
    });
  }

  /** Read what is kept but not shown. */
  async readKept(): Promise<KeptAnswers> {
    return readKept(await this.#connection.open(), this.#ids, this.#findLeft(), this.#tab);
  }

  /** Read the other entries of a series, for a file that is to hold all of them. */
  async readEntries(): Promise<ReadEntries> {
    if (this.isNewer) return {};
    const stores: WriteStores = ["answers", "superseded", "aside", "worksheets"];
    return this.#write(stores, (writing) => readEntries(writing, this.names));
  }

  /** Tell whether the database has a place for history. */
  async #isKeeping(): Promise<boolean> {
    return (await this.#connection.open()).objectStoreNames.contains("history");
  }

  /** Delete everything about the worksheet, history too, with no way back. */
  async forgetAll(): Promise<void> {
    const stores = (await this.#isKeeping()) ? [...ALL, "history" as const] : ALL;
    await this.#write(stores, (writing) => forgetWorksheet(writing, this.names));
    for (const { tab } of this.#lastWords.find()) this.#lastWords.clear(tab);
  }

  /**
   * Delete every answer and begin another filling-in; return what there was.
   *
   * Its history goes with them, in the same transaction, or else some days from now.
   */
  async clear(filling: string, how: Clearing, isHistoryIn = false): Promise<Backup> {
    const isKeeping = await this.#isKeeping();
    const stores: WriteStores = isKeeping ? [...ALL, "history"] : ALL;
    const left = this.#findLeft();
    const backup = await this.#write(stores, async (writing): Promise<Backup> => {
      await settleLeft(writing, this.#ids, left);
      const taken = await how.clearAnswers(writing, this.names, filling);
      if (!isKeeping) return taken;
      return { ...taken, history: await how.clearHistory(writing, taken.sets, isHistoryIn) };
    });
    this.#takeLeft(left);
    this.#lastWords.clear(this.#tab);
    return backup;
  }

  /** Put back what clearing took; what was written since is kept. May be tried again. */
  async putBack(backup: Backup, unsaved: readonly Change[], how: Clearing): Promise<void> {
    const left = this.#findLeft();
    await this.#write(ALL, async (writing) => {
      await settleLeft(writing, this.#ids, left);
      await how.putAnswersBack(writing, this.names, backup, unsaved);
    });
    this.#takeLeft(left);
    if (backup.history) await how.putHistoryBack(await this.#connection.open(), backup.history);
  }
}
