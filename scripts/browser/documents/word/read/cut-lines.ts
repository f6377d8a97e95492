import type { Lines, Place } from "../lines/lines";
import type { AnswerMark, SecondMark } from "./answer-marks";

/** A piece of a line that one mark holds, or none; or the start of a mark, before its first piece. */
export interface Piece {
  readonly line: number;
  readonly text: string;
  readonly start: boolean;
  readonly answer: AnswerMark | undefined;
  /** Whether it stands in a second control of some name, outside every answer. */
  readonly isSecond: boolean;
}

interface Cut {
  readonly place: Place;
  readonly mark: AnswerMark | SecondMark;
  readonly isStart: boolean;
  readonly order: number;
}

const isAnswer = (mark: AnswerMark | SecondMark): mark is AnswerMark => "exact" in mark;
const isEmpty = ({ from, to }: AnswerMark | SecondMark) =>
  from.line > to.line || (from.line === to.line && from.at >= to.at);

/** At one place, what ends comes before what starts, and an empty mark ends behind its start. */
const rank = ({ isStart, mark }: Cut) => (isStart ? 1 : isEmpty(mark) ? 2 : 0);

function listCuts(marks: readonly (AnswerMark | SecondMark)[]): Map<number, Cut[]> {
  const cuts = marks.flatMap((mark, order): Cut[] => [
    { place: mark.from, mark, isStart: true, order },
    { place: isEmpty(mark) ? mark.from : mark.to, mark, isStart: false, order },
  ]);
  const lengthOf = ({ mark: { from, to } }: Cut) => (to.line - from.line) * 1e6 + to.at - from.at;
  cuts.sort((one, other) => {
    const apart = one.place.line - other.place.line || one.place.at - other.place.at;
    return apart || rank(one) - rank(other) || lengthOf(other) - lengthOf(one);
  });
  const byLine = new Map<number, Cut[]>();
  for (const cut of cuts) {
    const found = byLine.get(cut.place.line);
    if (found) found.push(cut);
    else byLine.set(cut.place.line, [cut]);
  }
  return byLine;
}

/** Cut a document's lines where marks begin and end; the innermost mark has what is in it. */
export function* cutLines(
  { lines }: Lines,
  answers: readonly AnswerMark[],
  seconds: readonly SecondMark[],
): Iterable<Piece> {
  const cuts = listCuts([...answers, ...seconds]);
  const open = new Set<AnswerMark | SecondMark>();
  const describe = () => {
    const marks = [...open];
    return {
      answer: marks.filter(isAnswer).at(-1),
      isSecond: marks.length > 0 && !marks.some(isAnswer),
    };
  };
  for (const [line, { text }] of lines.entries()) {
    let at = 0;
    for (const { place, mark, isStart } of cuts.get(line) ?? []) {
      const isEmptyEnd = !isStart && text === "" && mark.from.line < line;
      if (place.at > at || isEmptyEnd)
        yield { line, text: text.slice(at, place.at), start: false, ...describe() };
      at = Math.max(at, place.at);
      if (isStart) open.add(mark);
      else open.delete(mark);
      if (isStart && isAnswer(mark)) {
        yield { line, text: "", start: true, answer: mark, isSecond: false };
      }
    }
    yield { line, text: text.slice(at), start: false, ...describe() };
  }
  // Marks may begin behind the last line, where nothing more comes.
  for (const { mark, isStart } of cuts.get(lines.length) ?? []) {
    if (!isStart || !isAnswer(mark)) continue;
    yield { line: lines.length - 1, text: "", start: true, answer: mark, isSecond: false };
  }
}
