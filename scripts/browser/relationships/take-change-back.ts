import type { Relationship } from "./relationship";

/** What a person says of somebody. */
const SAID = ["name", "role", "note", "ended"] as const;
/** What may change of somebody. */
const CHANGED = [...SAID, "also"] as const;

type Part = (typeof CHANGED)[number];

const isSame = (one: Relationship, other: Relationship, part: Part) =>
  JSON.stringify(one[part]) === JSON.stringify(other[part]);

/** Tell whether all that a person says of somebody is the same. */
export const isSaidAlike = (one: Relationship, other: Relationship): boolean =>
  SAID.every((part) => isSame(one, other, part));

/** Tell whether all that may change of somebody is the same. */
export const isSamePerson = (one: Relationship, other: Relationship): boolean =>
  CHANGED.every((part) => isSame(one, other, part));

/** Return somebody as they were before a change, but for what was changed since that was put. */
export function takeChangeBack(
  now: Relationship,
  before: Relationship,
  put: Relationship,
): Relationship {
  const ours = CHANGED.filter((part) => isSame(now, put, part) && !isSame(put, before, part));
  const kept = Object.entries(now).filter(([part]) => !ours.some((each) => each === part));
  const back = ours.flatMap((part) => (before[part] === undefined ? [] : [[part, before[part]]]));
  return Object.fromEntries([...kept, ...back]) as unknown as Relationship;
}
