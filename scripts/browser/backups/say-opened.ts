/** What is said of a file of several worksheets that was opened, and taken back; free of the page. */

import { sayCount } from "../answers/say-count";
import { readRelationship } from "../relationships/relationship";
import { isSaidAlike } from "../relationships/take-change-back";
import { countWorksheets } from "./count-worksheets";
import type { Restored, TakenBack } from "./restore";

const sayPeople = (count: number) => sayCount(count, "person", "people");

/** Say how much of the file could not be read. */
export const sayLost = (unreadable: number) =>
  unreadable > 0 ? ` ${sayCount(unreadable, "part")} of it could not be read.` : "";

/** Say what came in, and if it is nothing, why. */
function sayCame(
  { puts, people, answers, gone }: Restored,
  isAsked: boolean,
  part: string | undefined,
): string {
  const keys = puts.filter(({ fields }) => fields.length > 0).map(({ key }) => key);
  const count = part === undefined ? countWorksheets(keys) : keys.length;
  const earlier = people.map(({ before }) => readRelationship(before));
  const added = earlier.filter((before) => !before).length;
  if (answers > 0) {
    const whom = added > 0 ? `, and ${sayPeople(added)}` : "";
    const where = sayCount(count, part ?? "worksheet");
    return `${sayCount(answers, "answer")} came in, in ${where}${whom}`;
  }
  if (added > 0) return `${sayPeople(added)} came in`;
  const changed = people.filter(({ put }, at) => !isSaidAlike(earlier[at] ?? put, put)).length;
  if (changed > 0) return `what it says of ${sayPeople(changed)} is here now`;
  const isBeside = puts.some(
    (put) => put.fields.length + put.superseded.length + put.aside.length > 0,
  );
  if (isBeside) return "what it keeps beside its answers is here now";
  if (gone.size > 0) return "nothing came in";
  const isLeft = isAsked || puts.some(({ history }) => history.length > 0);
  return isLeft ? "what is here stays as it is" : "everything in it is here already";
}

/** Say what was done with a file. */
export function sayOpened(
  file: string,
  restored: Restored,
  {
    isAsked,
    unreadable,
    part,
  }: { isAsked: boolean; unreadable: number; part?: string | undefined },
): string {
  const { gone } = restored;
  const missed =
    gone.size > 0 ? ` For ${sayPeople(gone.size)} nothing came in: deleted here meanwhile.` : "";
  return (
    `Opened “${file}”: ${sayCame(restored, isAsked, part)}.${sayLost(unreadable)}${missed} ` +
    "The file itself is not changed."
  );
}

/** Say that it was taken back, and what of it was not, because it was changed since. */
export function sayBack({ isAll, isKept }: TakenBack): string {
  if (isAll) return "Taken back. What was here before the file is here again.";
  const kept = isKept
    ? " What the file replaced there is kept under “Earlier versions” of its worksheet for some days."
    : "";
  return `Taken back, but for what was changed since.${kept}`;
}
