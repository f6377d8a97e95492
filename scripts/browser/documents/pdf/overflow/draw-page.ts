import type { Line } from "../drawing/break-lines";
import { points, type TextDrawer } from "../drawing/text-drawer";
import { fromLatin } from "../syntax/latin";
import { encodePdfText } from "../syntax/pdf-text";
import type { PdfStream } from "../syntax/pdf-values";
import { writeObject } from "../syntax/write-object";
import { type Block, SIDE } from "./lay-out-pages";
import type { Passage } from "./list-overflow";

/** What a page shows: its content, its pictures by name, and whose each marked piece of it is. */
export interface Page {
  readonly content: Uint8Array;
  readonly pictures: ReadonlyMap<string, PdfStream>;
  readonly passages: readonly number[];
}

const RULE = 0.8;
const RULE_BELOW = 3.4;

/** A line under a heading, as the template's sections have it. */
function drawRule({ bottom, frame }: Block): string {
  const ink = frame.ink.map(points).join(" ");
  const place = `${points(SIDE)} ${points(bottom - RULE_BELOW)} ${points(frame.width)} ${RULE}`;
  return `/Artifact BMC\nq ${ink} rg ${place} re f Q\nEMC`;
}

const SPACE: Line = { text: " ", isRightToLeft: false };

/** Say in words what a picture shows; programs look for them where there is text, if but a space. */
async function sayPicture(drawn: string, { lines, frame }: Block, plain: TextDrawer | undefined) {
  const text = lines.map((line) => line.text).join(" ");
  const words = writeObject(encodePdfText(text));
  const place = (await plain?.draw([SPACE], frame, ""))?.content ?? "";
  return `/Span <</ActualText ${words}>> BDC\n${drawn}\n${place}\nEMC`;
}

/** Draw the blocks of one page; `margins` is what stands above and below them. */
export async function drawPage(
  blocks: readonly Block[],
  passages: readonly Passage[],
  headerAndFooter: string,
  plain: TextDrawer | undefined,
): Promise<Page> {
  const content = [headerAndFooter];
  const pictures = new Map<string, PdfStream>();
  for (const [id, block] of blocks.entries()) {
    const tag = passages[block.passage]?.tag ?? "P";
    const name = `Picture${id}`;
    const { content: drawn, picture } = await block.drawer.draw(block.lines, block.frame, name);
    if (picture) pictures.set(name, picture);
    content.push(
      `/${tag} <</MCID ${id}>> BDC`,
      `q 1 0 0 1 ${points(SIDE)} ${points(block.bottom)} cm`,
      picture ? await sayPicture(drawn, block, plain) : drawn,
      "Q\nEMC",
    );
    if (tag === "H2") content.push(drawRule(block));
  }
  const written = fromLatin(content.join("\n"));
  return { content: written, pictures, passages: blocks.map(({ passage }) => passage) };
}
