import { LIMITS } from "./limits";

/** So many pieces are shown one by one; what comes behind them is put together. */
const MOST_PIECES = LIMITS.rows;

/** Words in a document that are no answer to any question, and that a person may have written. */
export interface LeftOver {
  readonly words: string;
  /** Where they stand, as a heading says it: "Below “How often do we meet?”". */
  readonly place: string;
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** Take from an untrusted file the words that a reader found outside its answers. */
export function readLeftOver(raw: unknown): LeftOver[] {
  const list: unknown[] = Array.isArray(raw) ? raw : [];
  const pieces = list.flatMap((each) => {
    const { words, place } = (each ?? {}) as Record<keyof LeftOver, unknown>;
    return isText(words) ? [{ words, place: isText(place) ? place : "" }] : [];
  });
  if (pieces.length <= MOST_PIECES) return pieces;
  const others = pieces.slice(MOST_PIECES).map(({ words }) => words);
  return [...pieces.slice(0, MOST_PIECES), { words: others.join("\n"), place: "And further on" }];
}

/** Take from an untrusted file the sentences that a reader has to say of it. */
export const readNotes = (raw: unknown): string[] => (Array.isArray(raw) ? raw.filter(isText) : []);
