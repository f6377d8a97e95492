import { leaveAgreementOut } from "../agreeing/record/leave-agreement-out";
import type { Database, EarlierState } from "../storage/open-database";
import type { Names } from "../storage/worksheet/answer-set";
import { readContents } from "../storage/worksheet/read-contents";
import { readValue } from "../storage/worksheet/read-value";
import { addState } from "./add-state";

/** Before the first change of a day, keep a worksheet as it stood at the end of the day before. */
export async function keepDay(database: Database, names: Names, today: string): Promise<void> {
  // Begun before the change itself is, so that it reads what stood here until then.
  const reading = database.transaction(["answers", "worksheets"]);
  const { filling, answers, sets } = await readContents(reading, names);
  const before = sets[0].about?.day ?? "";
  if (before === today) return;
  const held = [...answers].map(([id, record]) => [id, readValue(record)] as const);
  const state: EarlierState = {
    worksheet: names.worksheet,
    why: "day",
    day: before,
    at: Date.now(),
    // What was agreed is nowhere lost but by clearing, which keeps a state of its own.
    answers: Object.fromEntries(leaveAgreementOut(held)),
  };
  // Another tab may have kept it meanwhile.
  await addState(database, names, state, (about) =>
    (about?.filling ?? "") === filling && (about?.day ?? "") === before
      ? { ...(before === "" && { begun: today }), ...about, filling, day: today }
      : undefined,
  );
}
