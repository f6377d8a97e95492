/** Whose a file is, beside whose the page is, and so what opening it asks first; free of the page. */

import { settleName } from "../../relationships/free-name";
import { isKnownAs } from "../../relationships/know-also";
import type { Relationship } from "../../relationships/relationship";

/** A relationship by its ids: its own, and those that files of other devices have for it. */
export type Known = Pick<Relationship, "id" | "also">;

/** The names that are written into each side's answers, by the fields that ask for them. */
export type Names = readonly (readonly [field: string, name: string])[];

/** What is known before a file is opened. */
export interface OwnedSides {
  readonly page: {
    readonly relationship: Known | undefined;
    readonly isEmpty: boolean;
    readonly names: Names;
  };
  readonly file: {
    readonly relationship: string | undefined;
    readonly names: Names;
    /** Under whom this browser keeps its entries, by their ids; undefined is nobody named yet. */
    readonly keepers?: readonly (string | undefined)[];
  };
  /** All whom this browser knows. */
  readonly known: readonly Known[];
}

/**
 * What is to be done about it:
 *
 * - `ours`: the file is of the one whose page it is; it opens as any file does.
 * - `perhaps`: nothing says that it is not; where it would change answers, one can say so.
 * - `first`: it comes onto an empty page, and nobody is known here: afterwards they can be named.
 * - `theirs`: it is of another who is known here.
 * - `unknown`: nobody can tell, so the person is asked.
 */
export type Ownership =
  | { readonly kind: "ours" | "perhaps" | "first" | "unknown" }
  | { readonly kind: "theirs"; readonly id: string };

/** How the names on two sides compare. */
export type NamesCompared = "same" | "different" | "open";

/**
 * Compare the names that the same fields have on both sides.
 *
 * One that differs tells two people apart. One that is the same does not tell that all is of one
 * pair: whoever signs with several people has a name of their own in each file.
 */
export function compareNames(here: Names, inFile: Names): NamesCompared {
  const named = (names: Names) =>
    new Map(names.map(([id, name]) => [id, settleName(name)] as const).filter(([, name]) => name));
  const [own, other] = [named(here), named(inFile)];
  const shared = [...own.keys()].filter((id) => other.has(id));
  if (shared.some((id) => own.get(id) !== other.get(id))) return "different";
  return shared.length > 1 && own.size === other.size ? "same" : "open";
}

/** Decide about a file that does not say whose it is by those who have its entries; undefined where none do. */
function decideByEntries({ page, file, known }: OwnedSides): Ownership | undefined {
  const { keepers = [] } = file;
  if (keepers.length > 0 && keepers.includes(page.relationship?.id)) return { kind: "ours" };
  const owner = known.find(({ id }) => id === keepers[0]);
  return owner && keepers.length === 1 ? { kind: "theirs", id: owner.id } : undefined;
}

/** Decide about a file that does not say whose it is, by the names in it. */
function decideByNames({ page, file }: OwnedSides): Ownership {
  if (page.isEmpty) return { kind: "ours" };
  const compared = compareNames(page.names, file.names);
  if (compared === "same") return { kind: "ours" };
  return { kind: page.relationship || compared === "different" ? "unknown" : "perhaps" };
}

/** Decide whose a file is: its id decides, and where it has none, the ids of its entries, and then names. */
export function decideOwner(sides: OwnedSides): Ownership {
  const { page, file, known } = sides;
  if (file.relationship === undefined) return decideByEntries(sides) ?? decideByNames(sides);
  const all = page.relationship ? [page.relationship, ...known] : known;
  const { relationship } = file;
  const owners = all.filter((each) => isKnownAs(each, relationship));
  const [owner] = owners;
  if (owner && owners.some(({ id }) => id === page.relationship?.id)) return { kind: "ours" };
  if (owner) return { kind: "theirs", id: owner.id };
  return { kind: page.isEmpty && all.length === 0 ? "first" : "unknown" };
}
