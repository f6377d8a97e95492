import type { Relationship } from "./relationship";

/** To whom a file's answers belong, by random ids: none for answers that are nobody's yet. */
export interface FileIds {
  readonly relationship?: string;
}

/** Ids as `makeName` makes them: every format of file can hold these, also in a name. */
const ID = /^[0-9a-z]{1,7}(?:-[0-9a-z]{1,7}){3}$/;

/** Tell whether a value can be the id of a relationship, wherever it was found. */
export const isFileId = (found: unknown): found is string =>
  typeof found === "string" && ID.test(found);

/** Read to whom a file says that its answers belong; what is no id says nothing. */
export const readFileIds = ({ relationship }: { readonly relationship?: unknown }): FileIds =>
  isFileId(relationship) ? { relationship } : {};

/** What a file says of to whom the answers on a page belong. */
export const stampIds = (page: { readonly relationship: Relationship | undefined }): FileIds =>
  page.relationship ? { relationship: page.relationship.id } : {};
