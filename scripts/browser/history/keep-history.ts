import { isClockRunning, measureSince, nameToday } from "../answers/clock";
import { daysToMs, LIMITS } from "../answers/limits";
import { loadPart } from "../lazy/load-part";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { Database, EarlierState } from "../storage/open-database";
import type { AnswerStore } from "../storage/worksheet/answer-store";
import { addState } from "./add-state";
import { keepDay } from "./keep-day";

/** So long the states outlive a clearing, unless they were to go with it. */
export const LEAVING_MS = daysToMs(LIMITS.historyAfterClearingDays);

export interface KeptHistory {
  /** Return the database that holds them. */
  open(): Promise<Database>;
  /** Keep what is on the page; resolves once that was tried, and never rejects. */
  keepPage(why: string): Promise<void>;
  /** Before the first change of a day is saved, keep the state at the end of the day before. */
  keepDay(): void;
  /** Return the day on which the worksheet was changed last, yyyy-mm-dd, or "". */
  readDay(): Promise<string>;
  /** Remove states that have outlived a clearing of the worksheet for long enough. */
  forget(): void;
}

/**
 * Keep the worksheet's history: its states at the end of each day, and before much changes at once.
 *
 * They are a second safeguard. Each is written in a transaction of its own, after what is being saved or
 * apart from it; one that cannot be written is not kept, and nobody is alarmed. Whether it is
 * another day says the clock alone, so that a wrong one gives a state a wrong day; which state
 * is newer says its number.
 */
export function keepHistory(
  worksheet: OpenWorksheet,
  store: AnswerStore,
  saver: { readonly filling: string },
): KeptHistory {
  let day = "";

  const keepPage = async (why: string): Promise<void> => {
    const answers = Object.fromEntries([...worksheet.unasked, ...readAnswers(worksheet)]);
    const { filling } = saver;
    const [day, at] = [nameToday(), Date.now()];
    const state: EarlierState = { worksheet: store.names.worksheet, why, day, at, answers };
    // They go with the answers, and nobody may have seen them.
    const { superseded } = why === "clear" ? await store.readKept() : { superseded: [] };
    if (superseded.length > 0) state.superseded = superseded;
    await addState(await store.open(), store.names, state, (about) =>
      (about?.filling ?? "") === filling ? { ...about, filling } : undefined,
    );
  };

  const readAbout = async () => (await store.open()).get("worksheets", store.names.worksheet);

  const forget = async (): Promise<void> => {
    if (!isClockRunning() || store.isNewer) return;
    const database = await store.open();
    const ids = [store.names.worksheet, ...store.names.was];
    const abouts = await Promise.all(ids.map((id) => database.get("worksheets", id)));
    const leaving = abouts.flatMap((about) => about?.leaving ?? []);
    // Where the clock was ahead at the clearing, the days are counted from now.
    const isDue = ({ since }: { since: number }) =>
      (measureSince(since) ?? LEAVING_MS) >= LEAVING_MS;
    if (!leaving.some(isDue)) return;
    const { forgetHistory } = await loadPart<typeof import("./part")>("history");
    await forgetHistory(database, ids, LEAVING_MS);
  };

  return {
    open: () => store.open(),
    readDay: async () => (await readAbout())?.day ?? "",
    forget: () => void forget().catch(() => undefined),
    keepPage: (why) => (store.isNewer ? Promise.resolve() : keepPage(why).catch(() => undefined)),
    keepDay() {
      const today = nameToday();
      if (today === day || store.isNewer) return;
      day = today;
      const keep = async () => keepDay(await store.open(), store.names, today);
      keep().catch(() => undefined);
    },
  };
}
