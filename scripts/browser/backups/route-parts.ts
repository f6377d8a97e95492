/** Whose the entries of a file are, by what this browser keeps of them; free of the page. */

import { isBlank, isSameAnswer } from "../answers/answer";
import type { BackupPart } from "./backup";
import type { HeldPart } from "./plan-restore";

/** List under whom an entry is kept here; undefined is nobody who is named yet. */
export function listKeepers(
  { entry, worksheet }: Pick<BackupPart, "entry" | "worksheet">,
  held: readonly HeldPart[],
): (string | undefined)[] {
  if (entry === undefined) return [];
  const own = held.filter(
    (each) =>
      each.worksheet === worksheet &&
      (each.entry === entry || each.also.includes(entry)) &&
      Object.values(each.answers).some((value) => !isBlank(value)),
  );
  return [...new Set(own.map(({ relationship }) => relationship))];
}

/** List whose a worksheet of nobody is that stands under somebody here just as the file has it. */
function listAlike({ worksheet, answers }: BackupPart, held: readonly HeldPart[]) {
  const alike = held.filter(
    (each) => each.worksheet === worksheet && isSameAnswer(each.answers, answers),
  );
  return [...new Set(alike.map(({ relationship }) => relationship))];
}

/**
 * Give what a file says is of nobody yet to the one to whom it was given since: by the ids of
 * entries, or where all answers are the same. Where several may be meant, it stays nobody's.
 */
export function findOwners(
  parts: readonly BackupPart[],
  held: readonly HeldPart[],
): readonly BackupPart[] {
  return parts.map((part) => {
    if (part.relationship !== undefined) return part;
    const known = listKeepers(part, held);
    const owners = known.length > 0 ? known : listAlike(part, held);
    return owners.length === 1 ? { ...part, relationship: owners[0] } : part;
  });
}

/**
 * Give each entry of a file to the one under whom it is kept here, by its id.
 *
 * It stays with whom it is for where it is kept there too, where nobody keeps it, or several do: then
 * nothing tells.
 */
export function routeParts(
  parts: readonly BackupPart[],
  held: readonly HeldPart[],
): readonly BackupPart[] {
  return parts.map((part) => {
    const keepers = listKeepers(part, held);
    const isKept = keepers.includes(part.relationship) || keepers.length !== 1;
    return isKept ? part : { ...part, relationship: keepers[0] };
  });
}
