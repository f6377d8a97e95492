/** Where the entries of a document begin: by their marks, or by what a pasted copy still says. */

import { CopyProblem, TOO_MUCH } from "../../../answers/copy-problem";
import { isCoverHeading } from "../../sheet/list-cover";
import type { Lines, Mark } from "../lines/lines";
import { entryNumber, isEntryStart, readEntryMark } from "../package/bookmark-name";
import { isOurStyle } from "./known-words";

/** The first line of an entry, and the words of its heading, which are no answer. */
export interface EntryStart {
  readonly line: number;
  readonly heading: Pick<Mark, "from" | "to"> | undefined;
}

/** A control that is there once in each entry: none of a row, of a box to tick or of a signature. */
interface Tag {
  readonly key: string;
  readonly line: number;
}

/** Five hundred entries need 15 million. */
const MOST_LOOKED_THROUGH = 50_000_000;

/** Refuse what would take for ever: so much is looked through, so many times. */
export function checkWork(...work: readonly (readonly [times: number, length: number])[]): void {
  const all = work.reduce((sum, [times, length]) => sum + times * length, 0);
  if (all > MOST_LOOKED_THROUGH) throw new CopyProblem(TOO_MUCH);
}

/** So many answers again, one after another, are a copy of an entry, and no copy of a question. */
const TELLING = 2;

const isHeading = ({ key }: Mark): boolean => isEntryStart(key) || readEntryMark(key) !== undefined;

/** List where marks say that entries begin: at their headings or, where one is gone, at their first answer. */
function listMarked(marks: readonly Mark[]): EntryStart[] {
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
  const found = [...starts.values(), ...others].map((mark) => ({
    line: mark.from.line,
    heading: isHeading(mark) ? mark : undefined,
  }));
  return found.sort((one, other) => one.line - other.line);
}

function listTags({ lines, marks }: Lines): Tag[] {
  const once = marks.filter(
    ({ key, isTag, from }) =>
      isTag && !key.includes("__") && lines[from.line]?.story.kind === "body",
  );
  return once
    .map(({ key, from }) => ({ key, line: from.line }))
    .sort((one, other) => one.line - other.line);
}

/** Find the heading above a line, below what stands before it. */
function findHeading({ lines }: Lines, after: number, line: number): EntryStart["heading"] {
  for (let at = line; at > after; at--) {
    const { style = "", text = "", story } = lines[at] ?? {};
    if (style !== "heading1" || text.trim() === "" || story?.kind !== "body") continue;
    if (isCoverHeading(text.trim())) return undefined;
    return { from: { line: at, at: 0 }, to: { line: at, at: text.length } };
  }
  return undefined;
}

/** Find the first of the worksheet's own lines right above a control, where there is no heading. */
function findTop({ lines }: Lines, after: number, line: number): number {
  let top = line;
  for (let at = line - 1; at > after; at--) {
    const { style = "", text = "", story } = lines[at] ?? {};
    const isOwn = style !== "heading1" && style !== "title" && isOurStyle(style);
    if (story?.kind !== "body" || !(isOwn || style === "heading2" || text.trim() === "")) break;
    top = at;
  }
  return top;
}

/** Tell where an entry begins whose first control is on a line. */
function startAt(document: Lines, after: number, line: number): EntryStart {
  const heading = findHeading(document, after, line);
  return { line: heading?.from.line ?? findTop(document, after, line), heading };
}

/**
 * List where an entry begins once more between two lines: where controls come again that it has.
 *
 * A heading above them tells it, or several of them: one alone is a copy of a question.
 */
function listRepeated(document: Lines, tags: readonly Tag[], from: number): EntryStart[] {
  const starts: EntryStart[] = [];
  const last = new Map(tags.map(({ key }, at) => [key, at]));
  let seen = new Set<string>();
  let before = from;
  tags.forEach(({ key, line }, at) => {
    if (seen.has(key)) {
      const start = startAt(document, before, line);
      const again = [...seen].filter((each) => (last.get(each) ?? 0) >= at).length;
      if (start.heading || again >= TELLING) {
        starts.push(start);
        seen = new Set();
      }
    }
    seen.add(key);
    before = line;
  });
  return starts;
}

/** Find what stands before the first entry that has marks: a copy of one, or what is left of its own. */
function listBefore(document: Lines, tags: readonly Tag[], first: EntryStart): EntryStart[] {
  const [start, ...rest] = tags.filter(({ line }) => line < first.line);
  if (!start) return [];
  const own = new Set(tags.filter(({ line }) => line >= first.line).map(({ key }) => key));
  // A copy has what the next one has too; else its first answers lost their marks.
  if (![start, ...rest].some(({ key }) => own.has(key))) return [];
  return [
    startAt(document, -1, start.line),
    ...listRepeated(document, [start, ...rest], start.line - 1),
  ];
}

/** List where entries begin in a document without marks of any: each has a heading of its own. */
function listUnmarked(
  document: Lines,
  tags: readonly Tag[],
  isSection: (words: string) => boolean,
): EntryStart[] {
  const [first] = tags;
  if (!first) return [];
  const repeated = listRepeated(document, tags, first.line);
  const starts = [startAt(document, -1, first.line), ...repeated];
  const isOwn = ({ heading: found }: EntryStart) =>
    found !== undefined && !isSection(document.lines[found.from.line]?.text ?? "");
  return repeated.length > 0 && starts.every(isOwn) ? starts : [];
}

/**
 * List where the entries of a document begin, from the first to the last; none in a document of one.
 *
 * A copy that somebody pasted has no marks: Word leaves them with what was copied. Its controls say
 * the same once more, and so it is an entry of its own, and never words of the one around it. Throws
 * CopyProblem.
 */
export function listStarts(
  document: Lines,
  isSection: (words: string) => boolean,
): readonly EntryStart[] {
  const tags = listTags(document);
  const marked = listMarked(document.marks.filter(({ isTag }) => !isTag));
  const keys = new Set(tags.map(({ key }) => key)).size;
  // For each control that comes again, and for each entry that is marked
  checkWork([tags.length - keys, keys], [marked.length, tags.length]);
  const [first] = marked;
  const isSeries = document.marks.some(
    ({ key, isTag }) => !isTag && entryNumber(key) !== undefined,
  );
  if (!first || !isSeries) return listUnmarked(document, tags, isSection);
  const copies = marked.flatMap(({ line }, at) => {
    const to = marked[at + 1]?.line ?? document.lines.length;
    return listRepeated(
      document,
      tags.filter((tag) => tag.line >= line && tag.line < to),
      line,
    );
  });
  const all = [...listBefore(document, tags, first), ...marked, ...copies];
  return all.sort((one, other) => one.line - other.line);
}
