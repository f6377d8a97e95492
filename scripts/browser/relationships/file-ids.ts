import { isMark } from "./answer-key";
import type { Relationship } from "./relationship";

/** To whom a file's answers belong, by random ids: none for answers that are nobody's yet. */
export interface FileIds {
  readonly relationship?: string;
}

/** Read to whom a file says that its answers belong; what is no id says nothing. */
export const readFileIds = ({ relationship }: { readonly relationship?: unknown }): FileIds =>
  isMark(relationship) ? { relationship } : {};

/** What a file says of to whom the answers on a page belong. */
export const stampIds = (page: { readonly relationship: Relationship | undefined }): FileIds =>
  page.relationship ? { relationship: page.relationship.id } : {};
