import { isClockRunning, measureSince } from "../answers/clock";
import { daysToMs, LIMITS } from "../answers/limits";
import { loadPart } from "../lazy/load-part";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { About } from "../storage/open-database";
import type { AnswerStore } from "../storage/worksheet/answer-store";

const REMIND_AFTER_MS = daysToMs(LIMITS.reminderDays);
const SILENT_MS = daysToMs(LIMITS.reminderAgainDays);

/** What this needs to know of how far the page's answers are saved. */
interface Saving {
  /** Which filling-in the page belongs to. */
  readonly filling: string;
  /** The revision of each answer that the page has read or written last. */
  readonly known: ReadonlyMap<string, number>;
  /** Tell whether every answer on the page is known to be in the database, as it is there. */
  isAllSaved(): boolean;
  /** Write what is waiting now; resolves when it was tried. */
  flush(): Promise<void>;
}

/** Remembers which answers stand in a file. None of this may hold up or fail anything else. */
export interface Files {
  /** Everything on the page was handed over as a file. */
  noteFileSaved(): void;
  /** An answer was saved in the browser. */
  noteChange(): void;
  /** Remind of work that has stood in no file for days, if there is any. */
  remind(saveCopy: () => void): void;
}

/**
 * Remember when work began to stand in no file.
 *
 * Whether it does say the answers' revisions, which only rise. Since when says the clock; where it
 * was set back, or was wrong by years, the days are counted anew: the reminder may come late then,
 * and is true whenever it comes.
 */
export function rememberFiles(worksheet: OpenWorksheet, store: AnswerStore, saver: Saving): Files {
  /** The filling-in whose first change since its last file is noted already. */
  let noted: string | undefined;
  let hideReminder = (): void => undefined;

  /** Change what is remembered, unless the worksheet was cleared meanwhile. */
  const remember = async (change: (about: About) => Partial<About> | undefined): Promise<void> => {
    const { filling } = saver;
    const writing = (await store.open()).transaction("worksheets", "readwrite");
    const done = writing.done.catch(() => undefined);
    const about = await writing.store.get(store.names.worksheet);
    const changed = (about?.filling ?? "") === filling && change(about ?? { filling });
    if (changed) await writing.store.put({ ...about, filling, ...changed }, store.names.worksheet);
    await done;
  };

  const countRevisions = () => [...saver.known.values()].reduce((sum, each) => sum + each, 0);

  const noteFileSaved = async (): Promise<void> => {
    await saver.flush();
    if (!saver.isAllSaved()) return;
    noted = undefined;
    const filed = countRevisions();
    await remember(() => ({ filed, unfiled: undefined, silent: undefined }));
  };

  /** Tell whether to remind now; put right what a wrong clock has left. */
  const isDue = async (): Promise<boolean> => {
    if (!isClockRunning() || readAnswers(worksheet).size === 0) return false;
    const about = await (await store.open()).get("worksheets", store.names.worksheet);
    if (about?.filed === countRevisions()) return false;
    const waited = measureSince(about?.unfiled);
    if (waited === undefined) await remember(() => ({ unfiled: Date.now() }));
    if (waited === undefined || waited < REMIND_AFTER_MS) return false;
    const silent = measureSince(about?.silent);
    if (about?.silent === undefined) return true;
    if (silent === undefined) await remember(() => ({ silent: Date.now() }));
    return silent !== undefined && silent >= SILENT_MS;
  };

  const remind = async (saveCopy: () => void): Promise<void> => {
    if (!(await isDue())) return;
    const { showReminder } = await loadPart<typeof import("./part")>("history");
    hideReminder = showReminder(worksheet, saveCopy, () => {
      remember(() => ({ silent: Date.now() })).catch(() => undefined);
    });
  };

  return {
    noteFileSaved() {
      hideReminder();
      noteFileSaved().catch(() => undefined);
    },
    noteChange() {
      if (noted === saver.filling) return;
      noted = saver.filling;
      const now = Date.now();
      remember(({ unfiled }) => (unfiled === undefined ? { unfiled: now } : undefined)).catch(
        () => undefined,
      );
    },
    remind: (saveCopy) => void remind(saveCopy).catch(() => undefined),
  };
}
