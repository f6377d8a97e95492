import { isBlank } from "../../answers/answer";
import { makeName } from "../make-name";
import type { KeptAnswer, StoredAnswer } from "../open-database";
import type { TabAnswers } from "../tab-answers";
import { keepTab, NOTHING, readTab } from "../tab-answers";
import type { Names } from "./answer-set";
import type { Saved } from "./answer-store";
import type { Backup } from "./clear-answers";
import { readRevision } from "./inherit-answers";
import type { Change } from "./put-answer";
import type { Contents } from "./read-contents";
import type { KeptAnswers } from "./read-kept";

/**
 * One worksheet's answers in this tab's own storage, and nowhere else.
 *
 * Only this tab writes here, and each write is over before the next line runs. So nothing is left
 * for a hurried copy to save, and no answer of another tab has to be kept.
 */
export class TabStore {
  readonly isNewer = false;
  #isClosed = false;

  constructor(
    readonly database: string,
    readonly names: Names,
  ) {}

  #read(): TabAnswers {
    if (this.#isClosed) throw new DOMException("Closed for good", "AbortError");
    return readTab(this.database, this.names.worksheet);
  }

  #change(change: (kept: TabAnswers) => Partial<TabAnswers>): void {
    const kept = this.#read();
    keepTab(this.database, this.names.worksheet, { ...kept, ...change(kept) });
  }

  async load(): Promise<Contents> {
    const { filling, answers: records } = this.#read();
    const { worksheet } = this.names;
    const answers = new Map<string, unknown>(Object.entries(records));
    const inheritance = { records: new Map(), outranked: [], damaged: [], taken: {} };
    const set = { worksheet, filling, answers, taken: {} };
    return { filling, answers: new Map(answers), inheritance, sets: [set] };
  }

  /** Put the changes; return the revision of each. */
  #put(changes: readonly Change[]): Map<string, number> {
    const revisions = new Map<string, number>();
    if (changes.length === 0) return revisions;
    this.#change(({ answers }) => {
      const all = new Map<string, StoredAnswer>(Object.entries(answers));
      for (const { field, revision: known, ...answer } of changes) {
        const revision = Math.max(readRevision(all.get(field)), known) + 1;
        revisions.set(field, revision);
        all.set(field, { ...answer, revision });
      }
      return { answers: Object.fromEntries(all), isInFile: false };
    });
    return revisions;
  }

  async save(filling: string, changes: readonly Change[]): Promise<Saved | undefined> {
    if (this.#read().filling !== filling) return undefined;
    return { revisions: this.#put(changes), superseded: [] };
  }

  /** Keep the last words as the page is left; where there is no room, the page has said so. */
  saveLate(filling: string | undefined, changes: readonly Change[]): void {
    try {
      if (filling === undefined || this.#read().filling === filling) this.#put(changes);
    } catch {
      // The words are still on the page, whose status says that they are not kept.
    }
  }

  forgetLate(): void {}

  async settle(): Promise<boolean> {
    return false;
  }

  onLeft(): void {}

  async readUnsettled(): Promise<Change[]> {
    return [];
  }

  async setAside(field: string, record: unknown): Promise<boolean> {
    this.#change(({ answers, aside }) => {
      const { [field]: _unreadable, ...others } = answers;
      return { answers: others, aside: [...aside, { field, value: record }] };
    });
    return true;
  }

  async readKept(): Promise<KeptAnswers> {
    const { worksheet } = this.names;
    const { superseded, aside } = this.#read();
    const name = (kept: TabAnswers["aside"]) => kept.map((each) => ({ worksheet, ...each }));
    return { superseded: name(superseded), aside: name(aside) };
  }

  async forgetAll(): Promise<void> {
    this.#change(() => ({ ...NOTHING, filling: makeName() }));
  }

  async clear(filling: string): Promise<Backup> {
    const [before, kept] = [await this.load(), await this.readKept()];
    this.#change(() => ({ ...NOTHING, filling }));
    return { filling: before.filling, sets: before.sets, ...kept };
  }

  async putBack(backup: Backup, unsaved: readonly Change[]): Promise<void> {
    const set = backup.sets[0];
    const drop = ({ field, value }: KeptAnswer) => ({ field, value });
    if (!set) return;
    this.#change(({ filling, answers, superseded }) => {
      if (filling === backup.filling) return {};
      const since = Object.entries(answers).map(([field, { value }]) => ({ field, value }));
      const written = [...since, ...unsaved.map(({ field, value }) => ({ field, value }))];
      return {
        filling: backup.filling,
        answers: Object.fromEntries(set.answers) as Record<string, StoredAnswer>,
        superseded: [
          ...superseded,
          ...backup.superseded.map(drop),
          ...written.filter(({ value }) => !isBlank(value)),
        ],
        aside: backup.aside.map(drop),
        isInFile: false,
      };
    });
  }

  close(): void {
    this.#isClosed = true;
  }
}
