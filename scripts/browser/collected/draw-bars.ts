import { makePart } from "../dialogs/make-part";
import type { Tally } from "./results/tally";

const WIDTH = 320;
const ACROSS = 284;
const LETTERS = 42;
const LINE = 19;
const BAR = 14;
const GAP = 12;

/** Break words into lines of about as many letters as the picture is wide. */
export function breakWords(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= LETTERS) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

/** Say in a sentence how many chose what. */
const sayCounts = ({ question, counts }: Tally): string =>
  question.options.map(({ label }, at) => `${label}: ${counts[at]}`).join(". ");

/** Draw one option from `top` on: its words, and a bar as long as it was chosen often. */
function drawOption(label: string, count: number, most: number, top: number) {
  const lines = breakWords(label);
  const words = lines.map((line, at) =>
    makePart("text", { x: 0, y: top + (at + 1) * LINE - 5 }, line),
  );
  const y = top + lines.length * LINE;
  const width = most > 0 ? Math.round((count / most) * ACROSS) : 0;
  const bar = makePart("rect", { x: 0, y, width: Math.max(width, 1), height: BAR });
  const number = makePart("text", { x: Math.max(width, 1) + 6, y: y + BAR - 2 }, String(count));
  return { parts: [...words, bar, number], bottom: y + BAR + GAP };
}

/** Draw how many chose each option of a question, as bars below their words. */
export function drawBars(tally: Tally, id: string): SVGElement {
  const { question, counts } = tally;
  const most = Math.max(...counts);
  const parts: Element[] = [];
  let bottom = 0;
  question.options.forEach(({ label }, at) => {
    const drawn = drawOption(label, counts[at] ?? 0, most, bottom);
    parts.push(...drawn.parts);
    bottom = drawn.bottom;
  });
  return makePart(
    "svg",
    {
      class: "collected-bars",
      viewBox: `0 0 ${WIDTH} ${bottom}`,
      role: "img",
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-desc`,
    },
    makePart("title", { id: `${id}-title` }, question.label),
    makePart("desc", { id: `${id}-desc` }, `${sayCounts(tally)}.`),
    ...parts,
  );
}
