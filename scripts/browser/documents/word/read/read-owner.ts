import type { FileIds } from "../../../relationships/file-ids";
import { readFileIds } from "../../../relationships/file-ids";
import type { Mark } from "../lines/lines";
import { readOwnerMark, SHEET_MARK } from "../package/bookmark-name";

/**
 * Read to whom a document says that a worksheet's answers belong, by the marks of that worksheet.
 *
 * It says nothing where it was put together from several of the same worksheet: one of them may
 * have no mark, and nobody could tell which answers are whose.
 */
export function readOwner(marks: readonly Mark[]): FileIds {
  const bookmarks = marks.filter(({ isTag }) => !isTag);
  const [title, second] = bookmarks.filter(({ key }) => SHEET_MARK.test(key));
  const owners = bookmarks.filter(({ key }) => readOwnerMark(key) !== undefined);
  const [owner, another] = owners.map(({ key }) => readOwnerMark(key));
  if (!title || second || another || owners[0]?.from.line !== title.from.line) return {};
  return readFileIds({ relationship: owner });
}
