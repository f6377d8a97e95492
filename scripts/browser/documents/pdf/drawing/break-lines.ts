/** How wide a piece of text is, in points. */
export type Measure = (text: string) => number;

/** A line of text as it is drawn, in the direction of the paragraph that it belongs to. */
export interface Line {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;
// A line may end at spaces, and behind any sign of Chinese and Japanese with its punctuation.
const PIECES =
  /\s+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]\p{P}*|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+/gu;

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
// Some engines go through the whole text for each letter of it, so it is split in portions.
const PORTION = 500;

/** Find where a portion ends: never within a pair, whose half would count as a letter of its own. */
function findEnd(text: string, at: number): number {
  const end = at + PORTION;
  return /[\ud800-\udbff]/.test(text[end - 1] ?? "") ? end - 1 : end;
}

/** Split what people see as single letters, an emoji with its joiners being one. */
function* splitLetters(text: string): Generator<string, undefined> {
  for (let at = 0; at < text.length; ) {
    const end = findEnd(text, at);
    const found = Array.from(letters.segment(text.slice(at, end)), (each) => each.segment);
    // The last letter of a portion may go on in the next.
    if (end < text.length && found.length > 1) found.pop();
    for (const letter of found) at += letter.length;
    yield* found;
  }
}

/** Tell whether a paragraph reads from right to left: its first letter says so. */
function isRightToLeft(paragraph: string): boolean {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(paragraph)?.[0] ?? "");
}

/** Return as much of the start of a text as fits, one letter at least. */
export function cutToWidth(text: string, width: number, measure: Measure): string {
  return breakWord(text, width, measure).next().value ?? "";
}

/** Break what has no spaces at any letter; each piece is taken once, for it may be very long. */
function* breakWord(word: string, width: number, measure: Measure): Generator<string, undefined> {
  let piece = "";
  let used = 0;
  for (const letter of splitLetters(word)) {
    const size = measure(letter);
    if (piece !== "" && used + size > width) {
      yield piece;
      [piece, used] = ["", 0];
    }
    piece += letter;
    used += size;
  }
  if (piece !== "") yield piece;
}

/** Break a paragraph that is a single line of text into lines of a width. */
function breakParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (let [piece] of paragraph.matchAll(PIECES)) {
    let size = measure(piece);
    const isSpace = piece.trim() === "";
    if (line !== "" && used + size > width) {
      lines.push(line);
      [line, used] = ["", 0];
      if (isSpace) continue; // what stands between two lines is not seen
    }
    if (size > width && !isSpace) {
      const pieces = [...breakWord(piece, width, measure)];
      piece = pieces.pop() ?? "";
      for (const start of pieces) lines.push(start);
      size = measure(piece);
    }
    line += piece;
    used += size;
  }
  return [...lines, line];
}

/** Break a text into lines of a width, paragraph by paragraph. */
export function breakLines(text: string, width: number, measure: Measure): Line[] {
  return text.split("\n").flatMap((paragraph) => {
    const direction = isRightToLeft(paragraph);
    const lines = breakParagraph(paragraph, width, measure);
    return lines.map((line) => ({ text: line, isRightToLeft: direction }));
  });
}
