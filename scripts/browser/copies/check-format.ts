/** What all files of answers have in common, be they of one worksheet or of several. */

import { CopyProblem, NEWER } from "../answers/copy-problem";

export type Parts = Record<string, unknown>;

export const isObject = (value: unknown): value is Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** How the id of a question looks. */
export const FIELD_ID = /^[a-z][a-z0-9_]{0,79}$/;

const FORMAT_VERSION = 1;

/** Return a parsed file as one of this format. Throws CopyProblem. */
export function checkFormat(file: unknown, format: string): Parts {
  if (!isObject(file) || file.format !== format) {
    throw new CopyProblem("The file was not made by “Back up” in this guide.");
  }
  const version = file.version;
  if (typeof version !== "number" || !(version >= 1)) {
    throw new CopyProblem("The file does not say which version of the guide made it.");
  }
  if (version > FORMAT_VERSION) {
    throw new CopyProblem(NEWER);
  }
  return file;
}
