import { paperColours } from "../../sheet/paper-colours";
import { breakLines, type Line } from "../drawing/break-lines";
import type { Drawable } from "../drawing/choose-drawer";
import type { Frame, TextDrawer } from "../drawing/text-drawer";
import type { Passage } from "./list-overflow";

/** The pages of the template, in points: what its pages have, those behind them have too. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

// As the template's style sheet has them, whose millimetres a test compares.
export const SIDE = 48.19;
const TOP = 51.02;
const BOTTOM = 45.35;

/** Where a page has its text: edges from its lower left, in points. */
interface TextArea {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

const { accent: ACCENT, ink: INK } = paperColours;

/** How a kind of passage is set. */
interface Setting {
  readonly size: number;
  readonly leading: number;
  readonly before: number;
  readonly isBold: boolean;
  readonly ink: Frame["ink"];
}

const SETTINGS: Readonly<Record<Passage["tag"], Setting>> = {
  H1: { size: 22, leading: 28, before: 0, isBold: true, ink: ACCENT },
  H2: { size: 14.5, leading: 18, before: 16, isBold: true, ink: ACCENT },
  H3: { size: 10.5, leading: 14, before: 12, isBold: true, ink: INK },
  H4: { size: 10, leading: 13.5, before: 7, isBold: true, ink: ACCENT },
  P: { size: 10, leading: 13.5, before: 3, isBold: false, ink: INK },
};
const BELOW_RULE = 8;
const BLANK_LINE = 9;

// A heading stays with this much of what it heads: with all of a row, if that is short.
const KEPT_TOGETHER = 100;

/** Lines of one passage that stand together on a page. */
export interface Block {
  /** The passage's place in the list, and the page's, both from 0. */
  readonly passage: number;
  readonly page: number;
  /** From the page's lower edge. */
  readonly bottom: number;
  readonly lines: readonly Line[];
  readonly frame: Frame;
  readonly drawer: TextDrawer;
}

export const findTextArea = ({ width, height }: Paper): TextArea => ({
  left: SIDE,
  width: width - 2 * SIDE,
  top: height - TOP,
  bottom: BOTTOM,
});

function frameFor({ size, leading, isBold, ink }: Setting, width: number, count: number): Frame {
  return { width, height: count * leading, size, leading, padding: 0, first: size, isBold, ink };
}

/** A passage in lines, before it has its place. */
interface Measured {
  readonly tag: Passage["tag"];
  readonly setting: Setting;
  readonly drawer: TextDrawer;
  readonly lines: readonly Line[];
  readonly before: number;
}

/** Return the room above a passage: more where an answer has a blank line. */
function roomBefore(passages: readonly Passage[], at: number): number {
  const [above, own] = [passages[at - 1], passages[at]];
  if (above?.tag === "H2") return BELOW_RULE;
  if (own?.name !== undefined && own.name === above?.name) return BLANK_LINE;
  return SETTINGS[own?.tag ?? "P"].before;
}

function measurePassages(
  passages: readonly Passage[],
  width: number,
  choose: (text: string) => Drawable,
): Measured[] {
  return passages.map(({ tag, text: raw }, at) => {
    const setting = SETTINGS[tag];
    const { text, drawer } = choose(raw);
    const lines = breakLines(text, width, drawer.measureIn(setting.size));
    return { tag, setting, drawer, lines, before: roomBefore(passages, at) };
  });
}

/** Return how much room a passage needs to begin on a page: a heading, for what it heads too. */
function leastRoom(measured: readonly Measured[], at: number): number {
  const own = measured[at];
  if (!own) return 0;
  const { tag, lines, setting } = own;
  // Two lines of a paragraph at least stand together.
  if (tag === "P") return Math.min(2, lines.length) * setting.leading;
  let below = 0;
  for (const { tag: other, ...next } of measured.slice(at + 1, at + 12)) {
    if (other <= tag) break; // the next heading of its level
    below += next.before + next.lines.length * next.setting.leading;
  }
  return lines.length * setting.leading + Math.min(below, KEPT_TOGETHER);
}

/** Lay passages out on as many pages as they need; a heading stays with what it heads. */
export function layOutPages(
  passages: readonly Passage[],
  paper: Paper,
  choose: (text: string) => Drawable,
): Block[] {
  const { width, top: highest, bottom } = findTextArea(paper);
  const blocks: Block[] = [];
  let page = 0;
  let y = highest;

  function turnPage(): void {
    page++;
    y = highest;
  }

  function place(passage: number, lines: readonly Line[], { setting, drawer }: Measured): void {
    for (let from = 0; from < lines.length; ) {
      const room = Math.max(0, Math.floor((y - bottom) / setting.leading));
      const here = lines.slice(from, from + room);
      const frame = frameFor(setting, width, here.length);
      y -= frame.height;
      if (here.length) blocks.push({ passage, page, bottom: y, lines: here, frame, drawer });
      from += here.length;
      if (from < lines.length) turnPage();
    }
  }

  const measured = measurePassages(passages, width, choose);
  measured.forEach((own, passage) => {
    if (y < highest) y -= own.before;
    if (y - leastRoom(measured, passage) < bottom) turnPage();
    place(passage, own.lines, own);
  });
  return blocks;
}
