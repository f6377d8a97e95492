import { breakLines, cutToWidth, type Line, type Measure } from "./break-lines";
import type { Frame, TextDrawer } from "./text-drawer";

/** A field's box as the template has it, in points; `size` is that of its letters. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly isMultiline: boolean;
}

/** An answer in lines that fit, or in more lines than its box has room for. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly isWhole: boolean;
}

const SMALLEST = 8;
const STEP = 0.5;
const PADDING = 2;
const LEADING = 1.25;
// Half the height of capital letters, in parts of their size: what is in the middle of a line.
const HALF_CAPITAL = 0.36;
const ELLIPSIS = "…";

const roomIn = (box: Box): number => box.width - 2 * PADDING;

function countLines(box: Box, size: number): number {
  if (!box.isMultiline) return 1;
  return Math.max(1, Math.floor((box.height - 2 * PADDING) / (size * LEADING)));
}

function layOutAt(text: string, box: Box, size: number, measure: Measure): Layout {
  const width = roomIn(box);
  if (box.isMultiline) {
    const lines = breakLines(text, width, measure);
    return { lines, size, isWhole: lines.length <= countLines(box, size) };
  }
  const line = text.replaceAll("\n", " ");
  const lines = breakLines(line, Number.POSITIVE_INFINITY, measure);
  return { lines, size, isWhole: measure(line) <= width };
}

/** Break an answer into lines, in letters as large as the template's or, if need be, smaller. */
export function fitText(text: string, box: Box, { measureIn }: TextDrawer): Layout {
  const layOut = (size: number) => layOutAt(text, box, size, measureIn(size));
  let layout = layOut(box.size);
  // With twice the lines that there is room for, there is no need to try every size.
  const isFarTooLong = layout.lines.length > 2 * countLines(box, SMALLEST);
  const step = isFarTooLong ? box.size - SMALLEST : STEP;
  for (let size = box.size - step; size >= SMALLEST && !layout.isWhole; size -= STEP) {
    layout = layOut(size);
  }
  return layout;
}

/**
 * Return the lines that a box has room for, ending with where the whole answer is: in the first of
 * some words that fit.
 */
export function cutToBox(
  layout: Layout,
  box: Box,
  drawer: TextDrawer,
  pointers: readonly string[],
): Layout {
  const measure = drawer.measureIn(layout.size);
  const room = countLines(box, layout.size);
  const most = roomIn(box) * (room > 1 ? 1 : 0.5);
  const words = pointers.map((each) => `${ELLIPSIS} ${each}`).find((each) => measure(each) < most);
  if (room > 1 && words) {
    const last = { text: words, isRightToLeft: false };
    return { ...layout, lines: [...layout.lines.slice(0, room - 1), last] };
  }
  const ending = words ? ` ${words}` : ELLIPSIS;
  const lines = layout.lines.slice(0, room);
  const cut = lines.pop();
  const start = cutToWidth(cut?.text ?? "", roomIn(box) - measure(ending), measure);
  return { ...layout, lines: [...lines, { isRightToLeft: false, ...cut, text: start + ending }] };
}

/** Return the frame in which a layout fills its box: from the top, or in the middle of a line. */
export function frameIn(box: Box, { size }: Layout): Frame {
  const first = box.isMultiline ? PADDING + size : box.height / 2 + size * HALF_CAPITAL;
  const { width, height } = box;
  const leading = size * LEADING;
  return { width, height, size, leading, padding: PADDING, first, isBold: false, ink: [0, 0, 0] };
}
