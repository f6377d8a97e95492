import { sayDate } from "../../answers/date-parts";
import type { Relationship } from "../../relationships/relationship";

/** What the two sides say otherwise, each in words. */
export interface Said {
  readonly inFile: readonly string[];
  readonly here: readonly string[];
}

const sayNote = (note: string) => (note === "" ? "no note" : `the note “${note.slice(0, 80)}”`);

/**
 * List what a file says of somebody and this browser does not.
 *
 * What the file does not say is no difference: it may be older than that.
 */
export function listSaid(theirs: Relationship, ours: Relationship): Said {
  const pairs: (readonly [string, string])[] = [];
  const { name, role, note = "", ended = "" } = theirs;
  if (name !== ours.name) pairs.push([`called ${name}`, `called ${ours.name}`]);
  if (role !== "" && role !== ours.role) {
    pairs.push([`you are the ${role}`, ours.role ? `you are the ${ours.role}` : "nothing said"]);
  }
  if (note !== "" && note !== (ours.note ?? ""))
    pairs.push([sayNote(note), sayNote(ours.note ?? "")]);
  if (ended !== "" && ended !== ours.ended) {
    const here = ours.ended ? `ended on ${sayDate(ours.ended)}` : "has not ended";
    pairs.push([`ended on ${sayDate(ended)}`, here]);
  }
  return { inFile: pairs.map(([file]) => file), here: pairs.map(([, here]) => here) };
}
