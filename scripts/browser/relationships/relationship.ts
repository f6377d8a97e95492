import { isMark } from "./answer-key";

/** A person whom somebody works with for a time, by whom their answers are told apart. */
export interface Relationship {
  /** Random, and the same in every file and browser that knows it. */
  readonly id: string;
  /** What the person calls the other one: initials will do. */
  readonly name: string;
  /** Which of the worksheets' audiences the person is in it themselves, such as "mentor". */
  readonly role: string;
  /** The day it began, as yyyy-mm-dd. */
  readonly begun: string;
  /** The day it ended, as yyyy-mm-dd; none while it lasts. */
  readonly ended?: string;
  readonly note?: string;
  /** Ids that it has in files of other devices, by which these are known. */
  readonly also?: readonly string[];
}

/** Read a relationship that was stored; what is none, such as damaged text, gives undefined. */
export function readRelationship(found: unknown): Relationship | undefined {
  const stored = found as Relationship | null | undefined;
  return isMark(stored?.id) && typeof stored?.name === "string" ? stored : undefined;
}

/** Say whose answers they are: “You and Mentor B”. */
export const sayPair = ({ name }: Pick<Relationship, "name">) => `You and ${name}`;
