import { parseKey } from "../relationships/answer-key";

/** Count worksheets by their keys: the entries of a series are one, of each person. */
export const countWorksheets = (keys: readonly string[]): number =>
  new Set(
    keys.map((key) => {
      const { worksheet, relationship = "" } = parseKey(key);
      return `${worksheet}@${relationship}`;
    }),
  ).size;
