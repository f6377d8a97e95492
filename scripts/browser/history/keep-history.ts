import { isBlank, isSameAnswer } from "../answers/answer";
import { isClockRunning, measureSince, nameToday } from "../answers/clock";
import { daysToMs, LIMITS } from "../answers/limits";
import { loadPart } from "../lazy/load-part";
import type { OpenWorksheet } from "../session/open-worksheet";
import { readAnswers } from "../session/open-worksheet";
import type { About, Database, EarlierState } from "../storage/open-database";
import type { Names } from "../storage/worksheet/answer-set";
import type { AnswerStore } from "../storage/worksheet/answer-store";
import { readContents } from "../storage/worksheet/read-contents";
import { listHistory } from "./list-history";

const MOST = { day: LIMITS.historyOfDays, change: LIMITS.historyOfChanges };
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

const measure = ({ answers, superseded }: EarlierState) =>
  JSON.stringify([answers, superseded]).length;

const isNothing = ({ answers, superseded = [] }: EarlierState) =>
  isBlank(answers) && superseded.every(({ value }) => isBlank(value));

/** Tell whether two states hold the same, and were kept for the same kind of reason. */
const isSameState = (one: EarlierState, other: EarlierState) =>
  (one.why === "day") === (other.why === "day") &&
  isSameAnswer(one.answers, other.answers) &&
  isSameAnswer(one.superseded, other.superseded);

/** List the numbers of the states that have to go; those given are the oldest first. */
function listSurplus(states: readonly (readonly [number, EarlierState])[]): number[] {
  const count = { day: 0, change: 0 };
  let characters = 0;
  const surplus = [...states].reverse().filter(([, state], at) => {
    const kind = state.why === "day" ? "day" : "change";
    count[kind] += 1;
    characters += measure(state);
    return at > 0 && (count[kind] > MOST[kind] || characters > LIMITS.historyCharacters);
  });
  return surplus.map(([number]) => number);
}

/** Put a state among the others, which stay bounded; the same once more replaces the first. */
async function addState(
  database: Database,
  { worksheet, was }: Names,
  state: EarlierState,
  check: (about: About | undefined) => About | undefined,
): Promise<void> {
  const writing = database.transaction(["history", "worksheets"], "readwrite");
  const done = writing.done.catch(() => undefined);
  const [history, worksheets] = [writing.objectStore("history"), writing.objectStore("worksheets")];
  const about = check(await worksheets.get(worksheet));
  if (!about) return;
  await worksheets.put(about, worksheet);
  if (!isNothing(state)) {
    const earlier = await listHistory(history, [worksheet, ...was]);
    const same = earlier.filter(([, each]) => isSameState(each, state));
    const added = await history.put(state);
    const others = earlier.filter((each) => !same.includes(each));
    const surplus = listSurplus([...others, [added, state]]);
    for (const number of [...same.map(([each]) => each), ...surplus]) await history.delete(number);
  }
  await done;
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

  const keepStored = async (today: string): Promise<void> => {
    const database = await store.open();
    // Begun before the change itself is, so that it reads what stood here until then.
    const reading = database.transaction(["answers", "worksheets"]);
    const { filling, answers, sets } = await readContents(reading, store.names);
    const before = sets[0].about?.day ?? "";
    if (before === today) return;
    const held = [...answers].map(([id, record]) => [id, (record as { value?: unknown })?.value]);
    const state: EarlierState = {
      worksheet: store.names.worksheet,
      why: "day",
      day: before,
      at: Date.now(),
      answers: Object.fromEntries(held.filter(([, value]) => !isBlank(value))),
    };
    // Another tab may have kept it meanwhile.
    await addState(database, store.names, state, (about) =>
      (about?.filling ?? "") === filling && (about?.day ?? "") === before
        ? { ...(before === "" && { begun: today }), ...about, filling, day: today }
        : undefined,
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
      keepStored(today).catch(() => undefined);
    },
  };
}
