import { isBlank } from "../../answers/answer";
import type { LeftOver } from "../../answers/left-over";
import type { SavedEntry } from "./filled-sheet";

/** An entry as a document's reader finds it. */
export interface ReadEntry {
  /** What the document calls it. */
  readonly name: string;
  readonly entry: string | undefined;
  readonly answers: Record<string, unknown>;
  readonly leftOver: readonly LeftOver[];
  /** Why it could not be read, in a whole sentence; then it has no answers. */
  readonly problem?: string;
}

/** What the document says of its entries. */
export interface ReadEntries extends SavedEntry {
  /** All but the newest. */
  readonly entries?: readonly SavedEntry[];
  readonly leftOver: readonly LeftOver[];
  /** What could not be read, entry by entry. */
  readonly notes: readonly string[];
}

/** What is said of a document into which entries of another came: nobody can tell whose they are. */
export const PUT_TOGETHER =
  "The document was put together from several, and does not say whose each part is. Open it only " +
  "if all of it belongs here.";

/** Say what is wrong with an entry; nothing where it has answers. */
function sayProblem({ name, answers, problem }: ReadEntry): string[] {
  if (problem !== undefined) return [`“${name}” could not be read. ${problem}`];
  return isBlank(answers) ? [`“${name}” has no answers any more in this document.`] : [];
}

/**
 * Put the entries of a document, the newest first, into the shape of a back-up of a series: the
 * newest by itself, and the others in a list, numbered from the oldest, which has no number.
 *
 * Words outside the answers say in which entry they stand.
 */
export function listEntries(read: readonly ReadEntry[]): ReadEntries {
  const answered = read.filter(({ answers }) => !isBlank(answers));
  const saved = answered.map(({ entry, answers }, at): SavedEntry => {
    const place = answered.length - 1 - at;
    return { ...(entry !== undefined && { entry }), ...(place > 0 && { place }), answers };
  });
  const [newest = { answers: {} }, ...others] = saved;
  const leftOver = read.flatMap(({ name, leftOver: words }) =>
    words.map((each) => ({ ...each, place: `${name}: ${each.place}` })),
  );
  const notes = read.flatMap(sayProblem);
  return { ...newest, ...(others.length > 0 && { entries: others }), leftOver, notes };
}
