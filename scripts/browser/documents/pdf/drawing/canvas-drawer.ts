import { deflate } from "../../../bytes/deflate";
import { PdfName, PdfStream, type PdfValue } from "../syntax/pdf-values";
import type { Line, Measure } from "./break-lines";
import { type Frame, points, type TextDrawer } from "./text-drawer";

// Dots to a point: 216 to the inch, which prints well.
const SCALE = 3;
const MEASURED_AT = 100;

type Context = CanvasRenderingContext2D;

interface Dots {
  readonly space: "DeviceGray" | "DeviceRGB";
  readonly bytes: Uint8Array;
}

const nameFont = (size: number, isBold: boolean): string =>
  `${isBold ? "bold " : ""}${size}px "Noto Sans", sans-serif`;

function openCanvas(width: number, height: number): Context | null {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * SCALE));
  canvas.height = Math.max(1, Math.round(height * SCALE));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context) {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  return context;
}

/** Measure each piece of text once: a line is as wide as its pieces. */
function makeMeasure(context: Context): TextDrawer["measureIn"] {
  const known = new Map<string, number>();
  context.font = nameFont(MEASURED_AT, false);
  function measureOnce(text: string): number {
    const width = known.get(text) ?? context.measureText(text).width / MEASURED_AT;
    known.set(text, width);
    return width;
  }
  return (size): Measure =>
    (text) =>
      measureOnce(text) * size;
}

function drawLines(context: Context, lines: readonly Line[], frame: Frame): void {
  context.scale(SCALE, SCALE);
  context.fillStyle = `rgb(${frame.ink.map((part) => Math.round(part * 255)).join(" ")})`;
  context.font = nameFont(frame.size, frame.isBold);
  lines.forEach(({ text, isRightToLeft }, at) => {
    context.direction = isRightToLeft ? "rtl" : "ltr";
    const start = isRightToLeft ? frame.width - frame.padding : frame.padding;
    context.fillText(text, start, frame.first + at * frame.leading);
  });
}

/** Return the canvas's dots: a byte each where all of them are grey, otherwise three. */
function readDots(context: Context): Dots {
  const { canvas } = context;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  // A dot as one number: its red, green and blue are the same where it is a multiple of this.
  const dots = new Uint32Array(data.buffer);
  const grey = new Uint8Array(dots.length);
  for (let at = 0; at < dots.length; at++) {
    const dot = (dots[at] ?? 0) & 0xffffff;
    if (dot % 0x010101 !== 0) return readColours(data);
    grey[at] = dot & 255;
  }
  return { space: "DeviceGray", bytes: grey };
}

function readColours(data: Uint8ClampedArray): Dots {
  const bytes = new Uint8Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4) {
    bytes[to++] = data[from] ?? 0;
    bytes[to++] = data[from + 1] ?? 0;
    bytes[to++] = data[from + 2] ?? 0;
  }
  return { space: "DeviceRGB", bytes };
}

async function takePicture(context: Context): Promise<PdfStream> {
  const { space, bytes } = readDots(context);
  const entries: [string, PdfValue][] = [
    ["Type", new PdfName("XObject")],
    ["Subtype", new PdfName("Image")],
    ["Width", context.canvas.width],
    ["Height", context.canvas.height],
    ["ColorSpace", new PdfName(space)],
    ["BitsPerComponent", 8],
    ["Filter", new PdfName("FlateDecode")],
  ];
  return new PdfStream(new Map(entries), await deflate(bytes));
}

/** Some browsers give noise for a canvas's dots, so that nobody is known by them. */
function givesTrueDots(context: Context): boolean {
  return context.getImageData(0, 0, 1, 1).data.every((part) => part === 255);
}

/**
 * Draw text with the device's own fonts, as a picture: any script, emoji, right to left.
 *
 * Undefined where the browser does not let a page read what it has drawn.
 */
export function makeCanvasDrawer(): TextDrawer | undefined {
  const measuring = openCanvas(1, 1);
  if (!measuring || !givesTrueDots(measuring)) return undefined;
  return {
    measureIn: makeMeasure(measuring),
    async draw(lines, frame, name) {
      const context = openCanvas(frame.width, frame.height);
      if (!context) return { content: "" };
      drawLines(context, lines, frame);
      const matrix = `${points(frame.width)} 0 0 ${points(frame.height)} 0 0 cm`;
      return { content: `q ${matrix} /${name} Do Q`, picture: await takePicture(context) };
    },
  };
}
