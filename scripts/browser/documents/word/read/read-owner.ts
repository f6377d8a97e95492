import type { FileIds } from "../../../relationships/file-ids";
import { readFileIds } from "../../../relationships/file-ids";
import type { Mark } from "../lines/lines";
import { readEntryMark, readOwnerMark, SHEET_MARK } from "../package/bookmark-name";

/** Tell whether one document was put into another: it says more than once what, or whose, it is. */
export function isPutTogether(marks: readonly Mark[]): boolean {
  const keys = marks.filter(({ isTag }) => !isTag).map(({ key }) => key);
  const owners = new Set(keys.flatMap((key) => readOwnerMark(key) ?? []));
  return owners.size > 1 || keys.filter((key) => SHEET_MARK.test(key)).length > 1;
}

/**
 * Read to whom a document says that a worksheet's answers belong, and which entry of a series they
 * are, by the marks of that worksheet.
 *
 * It says nothing where it was put together from several of the same worksheet: one of them may
 * have no mark, and nobody could tell which answers are whose.
 */
export function readOwner(marks: readonly Mark[]): FileIds {
  const bookmarks = marks.filter(({ isTag }) => !isTag);
  const [title, second] = bookmarks.filter(({ key }) => SHEET_MARK.test(key));
  if (!title || second) return {};
  const readOne = (read: (key: string) => string | undefined): string | undefined => {
    const [mark, another] = bookmarks.filter(({ key }) => read(key) !== undefined);
    return another || mark?.from.line !== title.from.line ? undefined : read(mark.key);
  };
  return readFileIds({ relationship: readOne(readOwnerMark), entry: readOne(readEntryMark) });
}
