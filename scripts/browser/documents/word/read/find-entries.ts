import { CopyProblem, TOO_MUCH } from "../../../answers/copy-problem";
import type { Lines, Mark } from "../lines/lines";
import { takeText } from "../lines/take-text";
import { entryNumber, isEntryStart, leaveEntry, readEntryMark } from "../package/bookmark-name";
import { takeSheet } from "./find-sheets";

/** An entry in a document of several: its id, what its heading says, and its text alone. */
export interface FoundEntry {
  readonly entry: string | undefined;
  readonly name: string;
  readonly document: Lines;
}

/** Five hundred entries need 15 million. */
const MOST_LOOKED_THROUGH = 50_000_000;

const isHeading = ({ key }: Mark): boolean => isEntryStart(key) || readEntryMark(key) !== undefined;

/** List where entries begin: at their headings or, where one was taken out, at their first answer. */
function listStarts(marks: readonly Mark[]): Mark[] {
  const starts = new Map<number, Mark>();
  for (const mark of marks) {
    const number = entryNumber(mark.key);
    const known = number === undefined ? undefined : starts.get(number);
    if (number === undefined || (known && isEntryStart(known.key))) continue;
    const isFirst = !known || mark.from.line < known.from.line;
    if (isEntryStart(mark.key) || isFirst) starts.set(number, mark);
  }
  const lines = new Set([...starts.values()].map(({ from }) => from.line));
  const others = marks.filter(
    ({ key, from }) => readEntryMark(key) !== undefined && !lines.has(from.line),
  );
  return [...starts.values(), ...others].sort((one, other) => one.from.line - other.from.line);
}

/** Leave the words of the heading out, which are no answer; what was written beside them stays. */
function dropHeading(lines: Lines["lines"], { from, to }: Mark): Lines["lines"] {
  return lines.map((line, at) => {
    if (at !== from.line || to.line !== from.line) return line;
    return { ...line, text: line.text.slice(0, from.at) + line.text.slice(to.at), label: 0 };
  });
}

/** Take the text of one entry, as if it were a document by itself. */
function takeEntry(document: Lines, start: Mark, to: number, isFirst: boolean): Lines {
  const own = takeSheet(document, { from: start.from.line, to });
  const lines = isHeading(start) ? dropHeading(own.lines, start) : own.lines;
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

/** Refuse what would take for ever: the whole text is looked through for each entry. */
function checkWork(starts: readonly Mark[], { lines }: Lines): void {
  if (starts.length * lines.length > MOST_LOOKED_THROUGH) throw new CopyProblem(TOO_MUCH);
}

/** Find the entries of a document, as they follow one another; none in a document of one entry. Throws CopyProblem. */
export function findEntries(document: Lines): FoundEntry[] {
  const marks = document.marks.filter(({ isTag }) => !isTag);
  if (!marks.some(({ key }) => entryNumber(key) !== undefined)) return [];
  const starts = listStarts(marks);
  checkWork(starts, document);
  return starts.map((start, at) => {
    const to = starts[at + 1]?.from.line ?? document.lines.length;
    const isOwn = ({ from }: Mark) => from.line >= start.from.line && from.line < to;
    const [entry] = marks.filter(isOwn).flatMap(({ key }) => readEntryMark(key) ?? []);
    const words = isHeading(start) ? takeText(document.lines, start.from, start.to).trim() : "";
    const name = words || `Part ${at + 1}`;
    return { entry, name, document: takeEntry(document, start, to, at === 0) };
  });
}
