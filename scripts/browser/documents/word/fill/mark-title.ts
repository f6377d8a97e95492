import { entryMark, leftOutMark, ownerMark, SHEET_MARK } from "../package/bookmark-name";
import { makeBookmark } from "../package/paragraph";
import type { Draft } from "./draft";

const BOOKMARK =
  /<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"\/>(.*?)<w:bookmarkEnd w:id="\1"\/>/s;

/**
 * Say inside the document which answers it left out on purpose, as a blank is no answer there, and
 * to whom they belong, and which entry of a series they are.
 *
 * Each has a bookmark round the title, within the one that says which worksheet the document is,
 * and so outlives what that one outlives. The title is the first thing in a blank document.
 */
export function markTitle({ sheet, nextId }: Draft, xml: string): string {
  const { leftOut, relationship, entry } = sheet;
  const owner = relationship === undefined ? [] : [ownerMark(relationship)];
  const which = entry === undefined ? [] : [entryMark(entry)];
  const marks = [...owner, ...which, ...leftOut.map(leftOutMark)];
  return xml.replace(BOOKMARK, (whole, number: string, name: string, title: string) => {
    if (!SHEET_MARK.test(name)) return whole;
    const marked = marks.reduce((inside, mark) => makeBookmark(nextId(), mark, inside), title);
    return makeBookmark(number, name, marked);
  });
}
