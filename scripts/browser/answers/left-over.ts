import { LIMITS } from "./limits";

/** More pieces than a person could read; a file that has more was made to harm. */
const MOST_PIECES = 4 * LIMITS.rows;

/** Words in a document that are no answer to any question, and that a person may have written. */
export interface LeftOver {
  readonly words: string;
  /** Where they stand, as a heading says it: "Below “How often do we meet?”". */
  readonly place: string;
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** Take from an untrusted file the words that a reader found outside its answers. */
export function readLeftOver(raw: unknown): LeftOver[] {
  const list: unknown[] = Array.isArray(raw) ? raw.slice(0, MOST_PIECES) : [];
  return list.flatMap((each) => {
    const { words, place } = (each ?? {}) as Record<keyof LeftOver, unknown>;
    return isText(words) ? [{ words, place: isText(place) ? place : "" }] : [];
  });
}

/** Take from an untrusted file the sentences that a reader has to say of it. */
export const readNotes = (raw: unknown): string[] => (Array.isArray(raw) ? raw.filter(isText) : []);
