import type { Sheet } from "../../sheet/filled-sheet";
import type { Lines, Mark } from "../lines/lines";
import { takeText } from "../lines/take-text";
import { leaveEntry, readEntryMark } from "../package/bookmark-name";
import { takeSheet } from "./find-sheets";
import type { EntryStart } from "./list-starts";
import { checkWork, listStarts } from "./list-starts";

/** An entry in a document of several: its id, what its heading says, and its text alone. */
export interface FoundEntry {
  readonly entry: string | undefined;
  readonly name: string;
  /** Its first line in the whole document. */
  readonly from: number;
  readonly document: Lines;
}

/** Leave the words of the heading out, which are no answer; what was written beside them stays. */
function dropHeading(
  lines: Lines["lines"],
  { from, to }: NonNullable<EntryStart["heading"]>,
): Lines["lines"] {
  return lines.map((line, at) => {
    if (at !== from.line || to.line !== from.line) return line;
    return { ...line, text: line.text.slice(0, from.at) + line.text.slice(to.at), label: 0 };
  });
}

/** Take the text of one entry, as if it were a document by itself. */
function takeEntry(
  document: Lines,
  { line: from, heading }: EntryStart,
  to: number,
  isFirst: boolean,
): Lines {
  const own = takeSheet(document, { from, to });
  const lines = heading ? dropHeading(own.lines, heading) : own.lines;
  return {
    ...own,
    // What stands in the margins of all pages is read once.
    lines: lines.map((line) =>
      !isFirst && line.story.kind !== "body" && line.story.near === undefined
        ? { ...line, text: "", label: 0 }
        : line,
    ),
    marks: own.marks.map((mark) => ({ ...mark, key: leaveEntry(mark.key) })),
  };
}

/** Find the entries of a document, as they follow one another; none in a document of one entry. Throws CopyProblem. */
export function findEntries(
  document: Lines,
  { questions }: Pick<Sheet, "questions">,
): FoundEntry[] {
  const sections = new Set(questions.map(({ section }) => section.trim()));
  const isSection = (words: string) =>
    [...sections].some((section) => section !== "" && words.trim().endsWith(section));
  const marks = document.marks.filter(({ isTag }) => !isTag);
  const starts = listStarts(document, isSection);
  // The whole text is looked through for each entry, and its marks.
  checkWork([starts.length, document.lines.length], [starts.length, marks.length]);
  return starts.map((start, at) => {
    const to = starts[at + 1]?.line ?? document.lines.length;
    const isOwn = ({ from }: Mark) => from.line >= start.line && from.line < to;
    const [entry] = marks.filter(isOwn).flatMap(({ key }) => readEntryMark(key) ?? []);
    const { heading } = start;
    const words = heading ? takeText(document.lines, heading.from, heading.to).trim() : "";
    const name = words || `Part ${at + 1}`;
    return { entry, name, from: start.line, document: takeEntry(document, start, to, at === 0) };
  });
}
