import { freeName } from "../../relationships/free-name";
import type { Relationship } from "../../relationships/relationship";

/**
 * Return somebody as the file says, where it says otherwise than what stood here when that was asked.
 *
 * What was changed here since, and ids and the first day, stay; a name that another has gets a number.
 */
export function takeSaid(
  theirs: Relationship,
  ours: Relationship,
  now: Relationship,
  here: readonly Relationship[],
): Relationship {
  const { name, role, note, ended } = theirs;
  return {
    ...now,
    ...(name !== ours.name && { name: freeName(name, now.id, here) }),
    ...(role && role !== ours.role && { role }),
    ...(note && note !== ours.note && { note }),
    ...(ended && ended !== ours.ended && { ended }),
  };
}
