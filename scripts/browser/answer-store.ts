import type { IDBPTransaction } from "idb";
import { isBlank, isSameAnswer } from "./answer";
import type { Bridge, Unsaved } from "./bridge-reload";
import { bridgeReload } from "./bridge-reload";
import { makeName } from "./make-name";
import type {
  Database,
  DatabaseEvents,
  KeptAnswer,
  LateAnswer,
  Schema,
  StoredAnswer,
} from "./open-database";
import { DATABASE_VERSION, openDatabase } from "./open-database";

/** An answer on its way into the database, and the revision that this page last read of it. */
export interface Change extends StoredAnswer {
  field: string;
  edit: number;
}

/** What was saved; the versions from another tab that it replaced are kept and named. */
export interface Saved {
  revisions: Map<string, number>;
  superseded: { field: string; value: unknown }[];
}

/** Everything that the database holds about one worksheet. */
export interface Contents {
  filling: string;
  answers: Map<string, unknown>;
}

/** What clearing took away, to put it back. */
export interface Backup extends Contents {
  superseded: KeptAnswer[];
  aside: KeptAnswer[];
}

type WriteStores = ("answers" | "late" | "superseded" | "aside" | "worksheets")[];
type Reading = IDBPTransaction<Schema, ("answers" | "worksheets")[], "readonly">;
type Writing = IDBPTransaction<Schema, WriteStores, "readwrite">;

const ALL: WriteStores = ["answers", "late", "superseded", "aside", "worksheets"];

/** The keys of everything under one worksheet: arrays sort after every text. */
const allOf = (worksheet: string) => IDBKeyRange.bound([worksheet], [worksheet, []]);

/** Wait for the end of a transaction; if a step fails, give it up and report its first cause. */
async function finish<T>(writing: Writing, work: Promise<T>): Promise<T> {
  const done = writing.done.then(
    () => undefined,
    (error: unknown) => Promise.reject(writing.error ?? error),
  );
  const [result] = await Promise.all([
    work.catch((error: unknown) => {
      abandon(writing);
      throw writing.error ?? error;
    }),
    done,
  ]);
  return result;
}

function abandon(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // It has ended already, which is what was wanted.
  }
}

/** One worksheet's answers in the database: one record a field, so two tabs do not collide. */
export class AnswerStore {
  /** Names this page among the tabs that may write in a hurry at the same time. */
  readonly #tab = makeName();
  #opening: Promise<Database> | undefined;
  #open: Database | undefined;
  #hasLate = false;
  readonly #bridge: Bridge;

  constructor(
    readonly name: string,
    readonly worksheet: string,
    readonly events: DatabaseEvents,
  ) {
    this.#bridge = bridgeReload(`${name} ${worksheet}`);
  }

  /** Tell whether a newer version of the guide has been here; then nothing may be written. */
  get isNewer(): boolean {
    return (this.#open?.version ?? 0) > DATABASE_VERSION;
  }

  async #database(): Promise<Database> {
    this.#opening ??= this.#openAgain();
    return this.#opening;
  }

  async #openAgain(): Promise<Database> {
    try {
      this.#open = await openDatabase(this.name, {
        ...this.events,
        onTerminated: () => {
          this.#forget();
          this.events.onTerminated();
        },
      });
      return this.#open;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** The next use opens the database again. */
  #forget(): void {
    this.#opening = undefined;
    this.#open = undefined;
  }

  /** Let go of the database for good, for a newer page that wants to change it. */
  close(): void {
    this.#open?.close();
    this.#opening = Promise.reject(new DOMException("Closed for a newer page", "AbortError"));
    this.#opening.catch(() => undefined);
    this.#open = undefined;
  }

  async #write<T>(stores: WriteStores, work: (writing: Writing) => Promise<T>): Promise<T> {
    const database = await this.#database();
    const writing = database.transaction(stores, "readwrite");
    return finish(writing, work(writing));
  }

  /** Read everything. It touches nothing that a page being left has to write to. */
  async load(): Promise<Contents> {
    const database = await this.#database();
    return this.#read(database.transaction(["answers", "worksheets"]));
  }

  /**
   * Take what other pages wrote in a hurry before they died; return whether there was anything.
   *
   * It looks before it writes, and commits at once: a transaction that holds the hurried answers
   * and waits would hold up somebody's last words.
   */
  async settle(): Promise<boolean> {
    const database = await this.#database();
    if (this.isNewer) return false;
    const left = this.#bridge.find().filter(({ tab }) => tab !== this.#tab);
    const looking = database.transaction("late");
    const found = looking.store.getAllKeys(allOf(this.worksheet));
    looking.commit();
    const isAny = (await found).some(([, , tab]) => tab !== this.#tab);
    if (!isAny && left.length === 0) return false;
    await this.#write(ALL, async (writing) => {
      await this.#settleLate(writing);
      for (const unsaved of left) await this.#settleBridge(writing, unsaved);
    });
    for (const { tab } of left) this.#bridge.clear(tab);
    return true;
  }

  async #read(transaction: Writing | Reading): Promise<Contents> {
    const reading = transaction as Reading;
    const [keys, values, about] = await Promise.all([
      reading.objectStore("answers").getAllKeys(allOf(this.worksheet)),
      reading.objectStore("answers").getAll(allOf(this.worksheet)),
      reading.objectStore("worksheets").get(this.worksheet),
    ]);
    const answers = new Map<string, unknown>(keys.map((key, i) => [key[1], values[i]]));
    return { filling: about?.filling ?? "", answers };
  }

  async #settleLate(writing: Writing): Promise<void> {
    const late = writing.objectStore("late");
    const filling = (await writing.objectStore("worksheets").get(this.worksheet))?.filling ?? "";
    for (const key of await late.getAllKeys(allOf(this.worksheet))) {
      const answer = await late.get(key);
      if (answer?.filling === filling) await this.#settleOne(writing, key[1], key[2], answer);
      await late.delete(key);
    }
  }

  /** Take what the page before a reload left; it is read as carefully as any stored text. */
  async #settleBridge(writing: Writing, unsaved: Unsaved): Promise<void> {
    const { tab, changes } = unsaved;
    const about = await writing.objectStore("worksheets").get(this.worksheet);
    const filling = about?.filling ?? "";
    if ((unsaved.filling ?? filling) !== filling || !Array.isArray(changes)) return;
    for (const { field, ...answer } of changes) {
      const late = { ...answer, filling };
      if (unsaved.filling !== undefined) await this.#settleOne(writing, String(field), tab, late);
      else if (!isBlank(late.value)) await this.#settleEarly(writing, String(field), tab, late);
    }
  }

  /** Take what was typed before a page had read anything: the newest, and it replaces unseen. */
  async #settleEarly(
    writing: Writing,
    field: string,
    tab: string,
    late: LateAnswer,
  ): Promise<void> {
    const current = await writing.objectStore("answers").get([this.worksheet, field]);
    if (current?.tab === tab && (current.edit ?? 0) >= (late.edit ?? 0)) return;
    const { value, typed } = late;
    const change: Change = { field, value, revision: 0, edit: late.edit ?? 0 };
    await this.#put(writing, typed ? { ...change, typed } : change, tab);
  }

  /** Take a late answer, unless it is there already or another tab has written since. */
  async #settleOne(writing: Writing, field: string, tab: string, late: LateAnswer): Promise<void> {
    const current = await writing.objectStore("answers").get([this.worksheet, field]);
    const isOwn = current?.tab === tab;
    if (isOwn && (current.edit ?? 0) >= (late.edit ?? 0)) return;
    if (isOwn || readRevision(current) <= late.revision) {
      await this.#put(writing, { ...late, field, edit: late.edit ?? 0 }, tab);
    } else if (!isSameAnswer(current?.value, late.value) && !isBlank(late.value)) {
      const kept = { worksheet: this.worksheet, field, value: late.value };
      await writing.objectStore("superseded").add(kept);
    }
  }

  /** Put one answer; return another tab's version that it replaces, kept where it is not lost. */
  async #put(
    writing: Writing,
    { field, value, revision: known, typed, edit }: Change,
    tab: string,
  ): Promise<[revision: number, replaced?: unknown]> {
    const answers = writing.objectStore("answers");
    const current = await answers.get([this.worksheet, field]);
    const revision = Math.max(readRevision(current), known) + 1;
    const record: StoredAnswer = { value, revision, tab, edit };
    await answers.put(typed ? { ...record, typed } : record, [this.worksheet, field]);
    const isForeign = readRevision(current) > known && current?.tab !== tab;
    const isReplaced = isForeign && !isSameAnswer(current?.value, value);
    if (!isReplaced) return [revision];
    const kept = { worksheet: this.worksheet, field, value: current?.value };
    await writing.objectStore("superseded").add(kept);
    return [revision, kept.value];
  }

  /** Save changes in one transaction, or return undefined if another tab cleared the worksheet. */
  async save(filling: string, changes: readonly Change[]): Promise<Saved | undefined> {
    const stores: WriteStores = ["answers", "superseded", "worksheets"];
    const saved = await this.#write(stores, async (writing) => {
      const about = await writing.objectStore("worksheets").get(this.worksheet);
      if ((about?.filling ?? "") !== filling) return undefined;
      const result: Saved = { revisions: new Map(), superseded: [] };
      for (const change of changes) {
        const [revision, ...replaced] = await this.#put(writing, change, this.#tab);
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
    this.#bridge.leave({ tab: this.#tab, filling, changes });
    if (filling === undefined || !this.#open || this.isNewer) return;
    const writing = this.#open.transaction("late", "readwrite");
    writing.done.catch(() => undefined);
    for (const { field, ...answer } of changes) {
      const late: LateAnswer = { ...answer, filling, tab: this.#tab };
      writing.store.put(late, [this.worksheet, field, this.#tab]).catch(() => undefined);
    }
    writing.commit();
  }

  /** Delete the hurried copies of these fields, because they are saved, or no longer wanted. */
  forgetLate(fields: Iterable<string>): void {
    if (!this.#hasLate) return;
    this.#bridge.clear(this.#tab);
    if (!this.#open) return;
    const writing = this.#open.transaction("late", "readwrite");
    writing.done.catch(() => undefined);
    for (const field of fields) {
      writing.store.delete([this.worksheet, field, this.#tab]).catch(() => undefined);
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
      const current = await writing.objectStore("answers").get([this.worksheet, field]);
      if (JSON.stringify(current) !== JSON.stringify(record)) return false;
      await writing.objectStore("aside").add({ worksheet: this.worksheet, field, value: record });
      await writing.objectStore("answers").delete([this.worksheet, field]);
      return true;
    });
  }

  /** Read what is kept but not shown: replaced versions and unreadable records. */
  async readKept(): Promise<{ superseded: KeptAnswer[]; aside: KeptAnswer[] }> {
    const database = await this.#database();
    const [superseded, aside] = await Promise.all([
      database.getAllFromIndex("superseded", "worksheet", this.worksheet),
      database.getAllFromIndex("aside", "worksheet", this.worksheet),
    ]);
    return { superseded, aside };
  }

  /** Delete everything about the worksheet and begin another filling-in; return what there was. */
  async clear(filling: string): Promise<Backup> {
    const backup = await this.#write(ALL, async (writing) => {
      await this.#settleLate(writing);
      const contents = await this.#read(writing);
      const superseded = await this.#takeKept(writing, "superseded");
      const aside = await this.#takeKept(writing, "aside");
      await writing.objectStore("answers").delete(allOf(this.worksheet));
      await writing.objectStore("worksheets").put({ filling }, this.worksheet);
      return { ...contents, superseded, aside };
    });
    this.#bridge.clear();
    return backup;
  }

  async #takeKept(writing: Writing, name: "superseded" | "aside"): Promise<KeptAnswer[]> {
    const store = writing.objectStore(name);
    const kept = await store.index("worksheet").getAll(this.worksheet);
    for (const key of await store.index("worksheet").getAllKeys(this.worksheet)) {
      await store.delete(key);
    }
    return kept;
  }

  /**
   * Put back what clearing took; what was written since is kept among the replaced versions.
   *
   * `unsaved` is what was written since and is only on the page. Once done, doing it again does
   * nothing, so that it can be tried until all of it went well.
   */
  async putBack(backup: Backup, unsaved: readonly Change[]): Promise<void> {
    await this.#write(ALL, async (writing) => {
      await this.#settleLate(writing);
      const contents = await this.#read(writing);
      if (contents.filling === backup.filling) return;
      const since = contents.answers as Map<string, { value: unknown }>;
      for (const { field, value } of unsaved) since.set(field, { value });
      const worksheet = this.worksheet;
      for (const [field, { value }] of since) {
        if (isBlank(value)) continue;
        await writing.objectStore("superseded").add({ worksheet, field, value });
      }
      await writing.objectStore("answers").delete(allOf(worksheet));
      for (const [field, record] of backup.answers) {
        await writing.objectStore("answers").put(record as StoredAnswer, [worksheet, field]);
      }
      for (const name of ["superseded", "aside"] as const) {
        for (const kept of backup[name]) await writing.objectStore(name).add(kept);
      }
      await writing.objectStore("worksheets").put({ filling: backup.filling }, worksheet);
    });
  }
}

/** Read a record's revision; one that is no number counts as never written. */
export function readRevision(record: unknown): number {
  const revision = (record as StoredAnswer | null | undefined)?.revision;
  return Number.isSafeInteger(revision) ? (revision as number) : 0;
}
