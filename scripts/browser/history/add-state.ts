import { isBlank, isSameAnswer } from "../answers/answer";
import { LIMITS } from "../answers/limits";
import type { About, Database, EarlierState } from "../storage/open-database";
import type { Names } from "../storage/worksheet/answer-set";
import { listHistory } from "./list-history";

const MOST = { day: LIMITS.historyOfDays, change: LIMITS.historyOfChanges };

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
export async function addState(
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
