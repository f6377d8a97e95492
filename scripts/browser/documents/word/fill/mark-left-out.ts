import { leftOutMark, SHEET_MARK } from "../package/bookmark-name";
import { allIn, makeXml, readValue, writeValue } from "../package/xml";
import type { Draft } from "./draft";

/**
 * Say inside the document which answers it left out on purpose: a blank is no answer there.
 *
 * Each has a bookmark round the title, beside the one that says which worksheet the document is,
 * and so outlives what that one outlives.
 */
export function markLeftOut({ xml, sheet, nextId }: Draft): void {
  const start = allIn(xml, "bookmarkStart").find((each) =>
    SHEET_MARK.test(readValue(each, "name")),
  );
  const number = readValue(start, "id");
  const end = allIn(xml, "bookmarkEnd").find((each) => readValue(each, "id") === number);
  if (!start || !end) return;
  for (const id of sheet.leftOut) {
    const [opening, closing, own] = [
      makeXml(start, "bookmarkStart"),
      makeXml(end, "bookmarkEnd"),
      nextId(),
    ];
    writeValue(opening, own, "id");
    writeValue(opening, leftOutMark(id), "name");
    writeValue(closing, own, "id");
    start.after(opening);
    end.before(closing);
  }
}
