import type { Piece, Words } from "../../prose/prose-block";
import { sayWords } from "../../prose/prose-block";
import { breakLines, cutToWidth, type Line } from "../drawing/break-lines";
import type { TextDrawer } from "../drawing/text-drawer";
import { chooseSetting, type Face, measureFace, type Typefaces } from "./typefaces";

/** Letters of one face on a line. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

/** A line as it is drawn: in faces of the file, or with the fonts of the device. */
export type SetLine =
  | { readonly runs: readonly Run[] }
  | { readonly drawer: TextDrawer; readonly line: Line };

/** How a text is set. */
export interface Size {
  readonly size: number;
  readonly isHeading: boolean;
  readonly isStrong: boolean;
}

interface Stretch {
  readonly text: string;
  readonly isStrong: boolean;
}

/** Lay words out flat: each stretch of one weight. */
function flatten(words: Words, isStrong: boolean): Stretch[] {
  return words.flatMap((piece: Piece): Stretch[] =>
    typeof piece === "string"
      ? [{ text: piece, isStrong }]
      : flatten(piece.inside, isStrong || piece.isStrong === true),
  );
}

/** A day in words stays on one line. */
const DAY = /^\d{1,2} \p{L}+ \d{4}$/u;

const widthOf = (runs: readonly Run[], size: number): number =>
  runs.reduce((sum, { face, text }) => sum + measureFace(face, size)(text), 0);

/** Part runs where a line may end: behind each stretch of spaces. */
function listUnits(runs: readonly Run[]): Run[][] {
  const units: Run[][] = [[]];
  for (const { face, text } of runs) {
    for (const piece of DAY.test(text) ? [text] : text.split(/(\s+)/)) {
      if (piece === "") continue;
      const isSpace = piece.trim() === "";
      if (isSpace) units.push([{ face, text: piece }], []);
      else units.at(-1)?.push({ face, text: piece });
    }
  }
  return units.filter((unit) => unit.length > 0);
}

/** Break a unit that is wider than a line at any letter. */
function breakUnit(unit: readonly Run[], width: number, size: number): Run[][] {
  const lines: Run[][] = [];
  for (const { face, text } of unit) {
    for (let rest = text; rest !== ""; ) {
      const start = cutToWidth(rest, width, measureFace(face, size));
      lines.push([{ face, text: start }]);
      rest = rest.slice(start.length);
      if (start === "") break;
    }
  }
  return lines;
}

const isSpace = (unit: readonly Run[]): boolean => unit.every(({ text }) => text.trim() === "");

function breakRuns(runs: readonly Run[], width: number, size: number): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  for (const unit of listUnits(runs)) {
    const needed = widthOf(unit, size);
    if (line.length > 0 && used + needed > width) {
      lines.push(line);
      [line, used] = [[], 0];
      if (isSpace(unit)) continue;
    }
    if (needed > width && !isSpace(unit)) {
      const pieces = breakUnit(unit, width, size);
      line = pieces.pop() ?? [];
      lines.push(...pieces);
      used = widthOf(line, size);
    } else {
      line.push(...unit);
      used += needed;
    }
  }
  return [...lines, line];
}

/** Part runs at the line ends that somebody typed. */
function partLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { face, text } of runs) {
    for (const [at, part] of text.split("\n").entries()) {
      if (at > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ face, text: part });
    }
  }
  return lines;
}

/** Break words into lines of a width, each stretch in its weight. */
export function setLines(
  words: Words,
  width: number,
  { size, isHeading, isStrong }: Size,
  faces: Typefaces,
): SetLine[] {
  const whole = sayWords(words);
  const { setting, tidy } = chooseSetting(faces, isHeading, whole);
  if ("drawer" in setting) {
    const { drawer } = setting;
    const lines = breakLines(whole, width, drawer.measureIn(size));
    return lines.map((line) => ({ drawer, line }));
  }
  const runs = flatten(words, isStrong).map((stretch) => ({
    face: stretch.isStrong ? setting.strong : setting.plain,
    text: tidy(stretch.text),
  }));
  return partLines(runs).flatMap((line) =>
    breakRuns(line, width, size).map((each) => ({ runs: each })),
  );
}
