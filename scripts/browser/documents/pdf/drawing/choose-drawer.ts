import { makeCanvasDrawer } from "./canvas-drawer";
import { type FieldFont, hasEveryLetter } from "./field-font";
import type { TextDrawer } from "./text-drawer";

/** What is drawn of a text, and with what. */
export interface Drawable {
  readonly text: string;
  readonly drawer: TextDrawer;
}

/**
 * Return a text as it is drawn: letters composed, every line end and space of one kind, and
 * without what cannot be seen.
 */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\v\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll("\t", "    ")
    .replace(/[^\P{Cc}\n]/gu, "")
    .replace(/[^\P{Zs}\u00a0]/gu, " ");
}

const INVISIBLE = /\p{Cf}/gu;

/** Choose between a drawer of the template's font and the fonts of the device. */
export function chooseDrawer(font: FieldFont, fontDrawer: TextDrawer): (text: string) => Drawable {
  // Opened with the first answer that needs it: most worksheets need none.
  let canvasDrawer: TextDrawer | undefined;
  return (raw) => {
    const text = tidy(raw);
    const plain = text.replace(INVISIBLE, "");
    if (hasEveryLetter(font, plain)) return { text: plain, drawer: fontDrawer };
    canvasDrawer ??= makeCanvasDrawer() ?? fontDrawer;
    return { text, drawer: canvasDrawer };
  };
}
