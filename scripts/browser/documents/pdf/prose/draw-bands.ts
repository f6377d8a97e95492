import { writeGlyphs } from "../drawing/field-font";
import { makeFontDrawer } from "../drawing/font-drawer";
import { points } from "../drawing/text-drawer";
import { encodePdfText } from "../syntax/pdf-text";
import type { PdfReference, PdfStream } from "../syntax/pdf-values";
import { writeObject } from "../syntax/write-object";
import type { PlacedLine } from "./bands";
import type { SetLine } from "./set-lines";
import type { Tagged } from "./tagged";
import type { PlacedBand } from "./turn-pages";
import type { Face, Typefaces } from "./typefaces";

/** Where the text of a page begins: its left edge and its top, from the lower left. */
export interface Origin {
  readonly left: number;
  readonly top: number;
}

/** What a page shows, and which element each marked piece of it is. */
export interface DrawnPage {
  readonly content: string;
  readonly pictures: ReadonlyMap<string, PdfStream>;
  readonly elements: readonly Tagged[];
}

const INK = "0.078 0.322 0.29";
const SOFT = "0.765 0.8 0.784";
const FAINT = 0.5;

const asArtifact = (drawn: string): string => `/Artifact BMC\n${drawn}\nEMC`;

const drawRuns = (runs: readonly { face: Face; text: string }[], size: number): string =>
  runs
    .map(({ face, text }) => `/${face.name} ${points(size)} Tf ${writeGlyphs(face.font, text)} Tj`)
    .join(" ");

/** Draws one page, piece by piece. */
class PageDrawer {
  readonly content: string[] = [];
  readonly pictures = new Map<string, PdfStream>();
  readonly elements: Tagged[] = [];

  constructor(
    private readonly page: PdfReference,
    private readonly origin: Origin,
    private readonly faces: Typefaces,
  ) {}

  private mark(element: Tagged | undefined, drawn: string): void {
    if (!element) {
      this.content.push(asArtifact(drawn));
      return;
    }
    const id = this.elements.length;
    element.place(this.page, id);
    this.elements.push(element);
    this.content.push(`/${element.tag} <</MCID ${id}>> BDC\n${drawn}\nEMC`);
  }

  private async drawLine(placed: PlacedLine, line: SetLine, y: number): Promise<string> {
    const x = points(this.origin.left + placed.x);
    const ink = placed.ink.map(points).join(" ");
    if ("runs" in line) {
      return `BT ${ink} rg ${x} ${points(y)} Td ${drawRuns(line.runs, placed.size)} ET`;
    }
    const { size, leading, width } = placed;
    const frame = {
      ...{ width, height: leading, size, leading, padding: 0, first: size },
      ...{ isBold: false, ink: placed.ink },
    };
    const name = `Picture${this.pictures.size}`;
    const { content, picture } = await line.drawer.draw([line.line], frame, name);
    if (picture) this.pictures.set(name, picture);
    const place = `q 1 0 0 1 ${x} ${points(y + size - leading)} cm\n${content}\nQ`;
    if (!picture) return place;
    // Programs look for words where there is text, if but a space.
    const plain = makeFontDrawer(this.faces.other.font, this.faces.other.name);
    const space = (await plain.draw([{ text: " ", isRightToLeft: false }], frame, "")).content;
    const words = writeObject(encodePdfText(line.line.text));
    return `/Span <</ActualText ${words}>> BDC\n${place}\nq 1 0 0 1 ${x} ${points(y)} cm ${space} Q\nEMC`;
  }

  /** Draw a column; lines of one element that follow each other are one piece. */
  private async drawColumn(lines: readonly PlacedLine[], top: number): Promise<void> {
    let y = top;
    let drawn: string[] = [];
    for (const [at, placed] of lines.entries()) {
      y -= placed.before + placed.leading;
      // A line without height of its own stands on the one behind it.
      const next = lines[at + 1];
      const foot = placed.leading === 0 && next ? y - next.before - next.leading : y;
      const rise = ((placed.leading || next?.leading || 0) - placed.size) / 2 + placed.size * 0.22;
      drawn.push(await this.drawLine(placed, placed.line, foot + rise));
      if (next?.element !== placed.element || next === undefined) {
        this.mark(placed.element, drawn.join("\n"));
        drawn = [];
      }
    }
  }

  async drawBand({ band, top }: PlacedBand): Promise<void> {
    const upper = this.origin.top - top;
    for (const lines of band.columns) await this.drawColumn(lines, upper);
    const height = Math.max(0, ...band.columns.map((lines) => this.measure(lines))) + band.after;
    for (const { x, width, weight } of band.rules) {
      const ink = weight > FAINT ? INK : SOFT;
      const place = [this.origin.left + x, upper - height, width, weight].map(points).join(" ");
      this.content.push(asArtifact(`q ${ink} rg ${place} re f Q`));
    }
  }

  private measure(lines: readonly PlacedLine[]): number {
    return lines.reduce((sum, { before, leading }) => sum + before + leading, 0);
  }

  /** Draw what stands at the foot of the page; it is no part of what is read. */
  drawFoot(line: SetLine, x: number, y: number, size: number): void {
    if (!("runs" in line)) return;
    const text = `BT 0.302 0.353 0.369 rg ${points(x)} ${points(y)} Td ${drawRuns(line.runs, size)} ET`;
    this.content.push(`/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n${text}\nEMC`);
  }
}

/** Draw the bands of one page, and what `foot` says below them. */
export async function drawBands(
  page: PdfReference,
  bands: readonly PlacedBand[],
  origin: Origin,
  faces: Typefaces,
  foot: readonly { line: SetLine; x: number; y: number; size: number }[],
): Promise<DrawnPage> {
  const drawer = new PageDrawer(page, origin, faces);
  for (const band of bands) await drawer.drawBand(band);
  for (const { line, x, y, size } of foot) drawer.drawFoot(line, x, y, size);
  const { content, pictures, elements } = drawer;
  return { content: content.join("\n"), pictures, elements };
}
