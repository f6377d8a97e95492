import { leaveAgreementOut } from "../agreeing/record/leave-agreement-out";
import { nameDay, nameToday } from "../answers/clock";
import { sayDate } from "../answers/date-parts";
import { nameWeekday } from "../answers/month-names";
import { sayCount } from "../answers/say-count";
import type { EarlierState } from "../storage/open-database";
import { REPLACED } from "./list-entries";

/** What came next, in the words of the person who did it. */
const WHY = new Map([
  ["clear", "before you cleared it"],
  ["agree", "before you took what was agreed"],
  ["open", "before you took answers from a file"],
  ["file", "as a file had it that you opened"],
  ["merge", "before you used another version of an answer"],
  ["back", "before you brought a version back"],
  ["undo", "before you took a change back"],
]);

/** Read yyyy-mm-dd as the start of that day here. */
function readDay(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date);
}

/** Say a day as one speaks of it today: "Yesterday", "Saturday 21 November". */
export function sayDay(day: string): string {
  const [today, yesterday] = [nameToday(), readDay(nameToday())];
  yesterday.setDate(yesterday.getDate() - 1);
  if (day === today) return "Today";
  if (day === nameDay(yesterday)) return "Yesterday";
  const year = today.slice(0, 4);
  return `${nameWeekday(day)} ${sayDate(day).replace(new RegExp(` ${year}$`), "")}`;
}

const sayTime = (at: number) =>
  new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Say when single words were replaced; those of an older release have no time. */
const sayReplaced = ({ day, at }: EarlierState) =>
  day === ""
    ? "Words that another tab replaced"
    : `${sayDay(day)} at ${sayTime(at)}, replaced in another tab`;

/** Say which state it is: “Today at 14:05, before you cleared it”, “Saturday 21 November”. */
export function sayState(state: EarlierState): string {
  const { why, day, at } = state;
  if (why === REPLACED) return sayReplaced(state);
  if (why !== "day") {
    return `${sayDay(day)} at ${sayTime(at)}, ${WHY.get(why) ?? "before much changed at once"}`;
  }
  return day === ""
    ? `Before ${sayDay(nameDay(new Date(at))).replace(/^(?:Today|Yesterday)$/, (word) => word.toLowerCase())}`
    : sayDay(day);
}

/** Say how many answers a state has. */
export function sayAnswered({ answers }: EarlierState): string {
  const count = leaveAgreementOut(Object.entries(answers)).length;
  return sayCount(count, "answer");
}
