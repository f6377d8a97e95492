/** Whose the entries of a file are, by what this browser keeps of them; free of the page. */

import { isBlank } from "../answers/answer";
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
