import { leftOutMark, SHEET_MARK } from "../package/bookmark-name";
import { makeBookmark } from "../package/paragraph";
import type { Draft } from "./draft";

const BOOKMARK =
  /<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"\/>(.*?)<w:bookmarkEnd w:id="\1"\/>/s;

/**
 * Say inside the document which answers it left out on purpose: a blank is no answer there.
 *
 * Each has a bookmark round the title, within the one that says which worksheet the document is,
 * and so outlives what that one outlives. The title is the first thing in a blank document.
 */
export const markLeftOut = ({ sheet, nextId }: Draft, xml: string): string =>
  xml.replace(BOOKMARK, (whole, number: string, name: string, title: string) => {
    if (!SHEET_MARK.test(name)) return whole;
    const marked = sheet.leftOut.reduce(
      (inside, id) => makeBookmark(nextId(), leftOutMark(id), inside),
      title,
    );
    return makeBookmark(number, name, marked);
  });
