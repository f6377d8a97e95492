/** Whom a file's relationships are here; free of the page. */

import { freeName, settleName } from "../relationships/free-name";
import { isKnownAs, listIds } from "../relationships/know-also";
import type { Relationship } from "../relationships/relationship";
import type { Backup } from "./backup";

/** What is found for each relationship of a file. */
export interface Matched {
  /** Known here by one of its ids: theirs goes to ours. */
  readonly known: readonly (readonly [theirs: Relationship, ours: Relationship])[];
  /** Not known, and somebody here has the same name: only the person can tell. */
  readonly clashing: readonly (readonly [theirs: Relationship, ours: Relationship])[];
  /** Not known, and of another name than anybody here. */
  readonly added: readonly Relationship[];
}

/** List the people of a file; whom its worksheets name and it says nothing of has no name yet. */
function listPeople({ relationships, parts }: Backup, unnamed: string): Relationship[] {
  const ids = parts.flatMap(({ relationship }) => relationship ?? []);
  const said = new Set(relationships.flatMap(listIds));
  const others = [...new Set(ids)].filter((id) => !said.has(id));
  const nameless = others.map((id, at) => {
    const name = at === 0 ? unnamed : `${unnamed} ${at + 1}`;
    return { id, name, role: "", begun: "" };
  });
  const first = new Map<string, Relationship>();
  for (const each of [...relationships, ...nameless])
    if (!first.has(each.id)) first.set(each.id, each);
  return [...first.values()];
}

/** Tell whether nobody has named somebody: the name is made up. */
const isNameless = ({ name, role }: Relationship, unnamed: string): boolean =>
  role === "" && name.startsWith(unnamed);

/**
 * Match the people of a file with those whom this browser knows: by their ids, never by a name alone.
 *
 * Whom nobody has named is asked about by none: nobody could tell.
 */
export function matchPeople(
  backup: Backup,
  here: readonly Relationship[],
  unnamed: string,
): Matched {
  const [known, clashing]: [[Relationship, Relationship][], [Relationship, Relationship][]] = [
    [],
    [],
  ];
  const added: Relationship[] = [];
  for (const theirs of listPeople(backup, unnamed)) {
    const ours = here.find((each) => listIds(theirs).some((id) => isKnownAs(each, id)));
    const namesake = here.find(({ name }) => settleName(name) === settleName(theirs.name));
    if (ours) known.push([theirs, ours]);
    else if (namesake && !isNameless(theirs, unnamed)) clashing.push([theirs, namesake]);
    else added.push(theirs);
  }
  return { known, clashing, added };
}

/**
 * Call somebody as a file does, where nobody has named them here: their worksheets came without that.
 */
export function learnName(
  ours: Relationship,
  theirs: Relationship,
  here: readonly Relationship[],
  unnamed: string,
): Relationship {
  if (!isNameless(ours, unnamed) || isNameless(theirs, unnamed)) return ours;
  const { name, role, note } = theirs;
  const named = { ...ours, name: freeName(name, ours.id, here), role };
  return note === undefined ? named : { ...named, note };
}
