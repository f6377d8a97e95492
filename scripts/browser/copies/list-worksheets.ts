import type { Parts } from "./check-format";
import { isObject } from "./check-format";

/** List what a file says of several worksheets, by id or in a list; undefined where it is of one. */
export function listSeveral({ worksheets }: Parts): unknown[] | undefined {
  if (Array.isArray(worksheets)) return worksheets;
  if (!isObject(worksheets)) return undefined;
  return Object.entries(worksheets).map(([worksheet, held]) =>
    isObject(held) && "answers" in held ? { worksheet, ...held } : { worksheet, answers: held },
  );
}

/** List the worksheets in a file: itself, or each of several. */
export const listWorksheets = (file: Parts): Parts[] =>
  listSeveral(file)?.filter(isObject) ?? [file];
