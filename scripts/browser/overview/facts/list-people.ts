/** Whose work it is: each person one works with, nobody yet, and oneself. */

import type { Relationship } from "../../relationships/relationship";
import type { Filled } from "./collect-entries";
import { compareDays } from "./days";
import type { DescribedWorksheet } from "./described-worksheet";
import type { Day } from "./list-days";
import { listDays } from "./list-days";
import type { Aim, ToDo } from "./list-to-do";
import { listAims, listToDo } from "./list-to-do";

/** Somebody, and what is kept with them. */
export interface Person {
  /** Undefined: nobody who is named yet. */
  readonly relationship: Relationship | undefined;
  readonly filled: readonly Filled[];
  readonly days: readonly Day[];
  /** List the days from today on: of a long series they are few. */
  listComing(today: string): readonly Day[];
  readonly toDo: readonly ToDo[];
  readonly aims: readonly Aim[];
}

/** All that is kept, by whose it is. */
export interface Work {
  /** Those with whom it lasts, in the order in which it began. */
  readonly people: readonly Person[];
  readonly ended: readonly Person[];
  /** What was written for nobody who is named yet. */
  readonly nobody: Person | undefined;
  /** What one says of oneself. */
  readonly own: readonly Filled[];
}

/** List those with whom it lasts, and nobody yet: what is to do with them can be done. */
export const listLasting = ({ people, nobody }: Work): Person[] => [
  ...people,
  ...(nobody ? [nobody] : []),
];

/** Count what is to do with all of them. */
export const countToDo = (work: Work): number =>
  listLasting(work).reduce((sum, { toDo }) => sum + toDo.length, 0);

/** What somebody is called who is in no list: their worksheets were opened before they were named. */
const UNNAMED = "someone without a name here";

const listAllToDo = (filled: readonly Filled[]): ToDo[] =>
  filled.flatMap(listToDo).sort((one, other) => compareDays(one.by, other.by));

/**
 * Make of all that is filled in with somebody how everything stands.
 *
 * Of very many people a page shows a few at first: what its lists hold is found as it is asked for.
 */
export function makePerson(
  relationship: Relationship | undefined,
  filled: readonly Filled[],
  worksheets: readonly DescribedWorksheet[],
): Person {
  let days: readonly Day[] | undefined;
  let toDo: readonly ToDo[] | undefined;
  let aims: readonly Aim[] | undefined;
  return {
    relationship,
    filled,
    get days() {
      days ??= listDays(filled, worksheets);
      return days;
    },
    listComing: (today) => listDays(filled, worksheets, today),
    get toDo() {
      toDo ??= listAllToDo(filled);
      return toDo;
    },
    get aims() {
      aims ??= listAims(filled);
      return aims;
    },
  };
}

/** Put all that is kept to those to whom it belongs. */
export function listPeople(
  known: readonly Relationship[],
  all: readonly Filled[],
  worksheets: readonly DescribedWorksheet[],
): Work {
  const theirs = all.filter(({ worksheet }) => !worksheet.isOwn);
  const owners = new Set([...known.map(({ id }) => id), ...theirs.map(({ owner }) => owner)]);
  const people = [...owners].flatMap((id) => {
    if (id === undefined) return [];
    const named = known.find((each) => each.id === id);
    const relationship = named ?? { id, name: UNNAMED, role: "", begun: "" };
    const filled = theirs.filter(({ owner }) => owner === id);
    return [makePerson(relationship, filled, worksheets)];
  });
  const nobodys = theirs.filter(({ owner }) => owner === undefined);
  return {
    people: people.filter(({ relationship }) => relationship?.ended === undefined),
    ended: people.filter(({ relationship }) => relationship?.ended !== undefined),
    nobody: nobodys.length > 0 ? makePerson(undefined, nobodys, worksheets) : undefined,
    own: all.filter(({ worksheet }) => worksheet.isOwn),
  };
}

/** Say whose something is that a role is to do: "yours", "theirs", or "" where nobody can say. */
export function findOwner({ relationship }: Person, who: string): "yours" | "theirs" | "" {
  if (!relationship?.role || who === "") return "";
  return relationship.role === who ? "yours" : "theirs";
}
