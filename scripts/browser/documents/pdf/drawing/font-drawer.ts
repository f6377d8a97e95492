import type { Line } from "./break-lines";
import { type FieldFont, measureIn, writeGlyphs } from "./field-font";
import { type Frame, points, type TextDrawer } from "./text-drawer";

// The template brings one weight: a thin line round each letter makes it look bold.
const BOLD_LINE = 0.035;

function writeStart(frame: Frame, name: string): string {
  const ink = frame.ink.map(points).join(" ");
  const bold = frame.isBold ? `2 Tr ${points(frame.size * BOLD_LINE)} w ${ink} RG ` : "";
  const place = `${points(frame.padding)} ${points(frame.height - frame.first)} Td`;
  return `q BT ${ink} rg ${bold}/${name} ${points(frame.size)} Tf ${points(frame.leading)} TL ${place}`;
}

/** Draw text with the glyphs of the template's own font, which `name` calls by in the page. */
export function makeFontDrawer(font: FieldFont, name: string): TextDrawer {
  const writeLine = ({ text }: Line): string => `${writeGlyphs(font, text)} Tj T*`;
  return {
    measureIn: (size) => measureIn(font, size),
    draw: (lines, frame) => ({
      content: [writeStart(frame, name), ...lines.map(writeLine), "ET Q"].join("\n"),
    }),
  };
}
