import type { Cell, Lines, Mark, Place } from "../lines/lines";
import { comparePlaces, takeText } from "../lines/take-text";

/** A mark of the document whose control is known by name. */
export interface NamedMark {
  readonly name: string;
  readonly mark: Mark;
}

/** The place of one answer: where its control stands, or its bookmark, or both. */
export interface AnswerMark {
  readonly name: string;
  readonly from: Place;
  readonly to: Place;
  /** What its control holds, or else its bookmark, to the character. */
  readonly exact: string;
}

/** Words in a second control of one name. */
export interface SecondMark {
  readonly name: string;
  readonly words: string;
  readonly from: Place;
  readonly to: Place;
}

const cellOf = ({ lines }: Lines, { from }: Mark): Cell | undefined => lines[from.line]?.cell;

/** Tell whether two marks stand round one another, or side by side in one place. */
function touch(document: Lines, one: Mark, other: Mark): boolean {
  if (cellOf(document, one) !== cellOf(document, other)) return false;
  return one.from.line <= other.to.line && other.from.line <= one.to.line;
}

/** Tell whether one stretch of text is within another, or the same. */
export const isInside = (
  inner: Pick<Mark, "from" | "to">,
  outer: Pick<Mark, "from" | "to">,
): boolean => comparePlaces(outer.from, inner.from) <= 0 && comparePlaces(inner.to, outer.to) <= 0;

/** Find the controls that stand in another known control. */
function findNested(named: readonly NamedMark[]): Set<Mark> {
  const tags = named.map(({ mark }) => mark).filter(({ isTag }) => isTag);
  // The outer of two that start together comes first.
  tags.sort((one, other) => comparePlaces(one.from, other.from) || comparePlaces(other.to, one.to));
  const nested = new Set<Mark>();
  let outer: Mark | undefined;
  for (const tag of tags) {
    if (outer && isInside(tag, outer)) nested.add(tag);
    else outer = tag;
  }
  return nested;
}

/** Choose the control that holds the answer: that with the question's own bookmark, or the first. */
function chooseTag(
  document: Lines,
  tags: readonly Mark[],
  bookmark: Mark | undefined,
  nested: ReadonlySet<Mark>,
): Mark | undefined {
  const own = bookmark && tags.find((tag) => touch(document, tag, bookmark));
  if (own) return own;
  const isFilled = bookmark && takeText(document.lines, bookmark.from, bookmark.to).trim() !== "";
  if (isFilled) return undefined;
  return tags.find((tag) => !nested.has(tag)) ?? tags[0];
}

function joinMarks(document: Lines, name: string, one: Mark, other: Mark | undefined): AnswerMark {
  const exact = takeText(document.lines, one.from, one.to);
  if (!other || !touch(document, one, other)) return { name, from: one.from, to: one.to, exact };
  const from = comparePlaces(one.from, other.from) <= 0 ? one.from : other.from;
  const to = comparePlaces(one.to, other.to) >= 0 ? one.to : other.to;
  return { name, from, to, exact };
}

/** Find the one place of each answer, and the words of second controls of the same name. */
export function findAnswerMarks(
  document: Lines,
  named: readonly NamedMark[],
): { answers: AnswerMark[]; seconds: SecondMark[] } {
  const byName = new Map<string, NamedMark[]>();
  for (const each of named) {
    const marks = byName.get(each.name);
    if (marks) marks.push(each);
    else byName.set(each.name, [each]);
  }
  const nested = findNested(named);
  const answers: AnswerMark[] = [];
  const seconds: SecondMark[] = [];
  for (const [name, marks] of byName) {
    const tags = marks.map(({ mark }) => mark).filter(({ isTag }) => isTag);
    const [bookmark, ...copies] = marks.map(({ mark }) => mark).filter(({ isTag }) => !isTag);
    const tag = chooseTag(document, tags, bookmark, nested);
    const others = [...tags.filter((each) => each !== tag), ...copies];
    const main = tag ?? bookmark;
    // A bookmark that stands round two controls says nothing of where the first one ends.
    const isShared = others.some((other) => bookmark && isInside(other, bookmark));
    if (main) answers.push(joinMarks(document, name, main, isShared ? undefined : bookmark));
    for (const other of others) {
      const words = takeText(document.lines, other.from, other.to);
      seconds.push({ name, words, from: other.from, to: other.to });
    }
  }
  return { answers, seconds };
}
