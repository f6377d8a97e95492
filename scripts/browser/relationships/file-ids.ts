import { isMark } from "./answer-key";
import type { Relationship } from "./relationship";

/** What a file says of whose and which answers it holds, by random ids. */
export interface FileIds {
  /** None for answers that are nobody's yet. */
  readonly relationship?: string;
  /** Which entry of a series it is. */
  readonly entry?: string;
}

/** Read what a file says of whose and which its answers are; what is no id says nothing. */
export function readFileIds(file: {
  readonly relationship?: unknown;
  readonly entry?: unknown;
}): FileIds {
  const { relationship, entry } = file;
  return {
    ...(isMark(relationship) && { relationship }),
    ...(isMark(entry) && { entry }),
  };
}

/** A page, as its files speak of it. */
export interface StampedPage {
  readonly relationship: Relationship | undefined;
  /** What the entry on the page is called in files; nothing, where it is none of a series. */
  readonly inFiles: { readonly entry: string | undefined };
}

/** What a file says of whose and which the answers on a page are. */
export const stampIds = ({ relationship, inFiles }: StampedPage): FileIds =>
  readFileIds({ relationship: relationship?.id, entry: inFiles.entry });
