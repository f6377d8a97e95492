import { crc32 } from "../../../bytes/crc32";
import { fromLatin, toLatin } from "./latin";
import type { OpenPdf } from "./open-pdf";
import { type PdfDictionary, PdfStream, type PdfValue } from "./pdf-values";
import { unpackPdfStream } from "./unpack-pdf-stream";

// Far more than any worksheet has.
const MOST_PAGES = 2_000;

/** Sum up what is drawn on pages, so that a change of it can be told. */
export const sumDrawn = (pages: readonly string[]): string =>
  crc32(fromLatin(pages.join("\n"))).toString(16);

/** List the pages below a node of their tree, in order. */
function listPages(file: OpenPdf, root: PdfValue | undefined): PdfDictionary[] {
  const pages: PdfDictionary[] = [];
  const waiting = [file.follow(root)];
  for (let seen = 0; waiting.length > 0 && seen < MOST_PAGES; seen++) {
    const node = waiting.pop();
    if (!(node instanceof Map)) continue;
    const kids = file.follow(node.get("Kids"));
    if (!Array.isArray(kids)) pages.push(node);
    else waiting.push(...kids.map((kid) => file.follow(kid)).reverse());
  }
  return pages;
}

/** Read what is drawn on a page, which may be in parts. */
async function readDrawn(file: OpenPdf, page: PdfDictionary): Promise<string> {
  const contents = file.follow(page.get("Contents"));
  const parts = Array.isArray(contents) ? contents : [contents];
  const drawn: string[] = [];
  for (const part of parts) {
    const stream = file.follow(part);
    if (stream instanceof PdfStream) drawn.push(toLatin(await unpackPdfStream(stream)));
  }
  return drawn.join("\n");
}

/** Sum up what is drawn on the pages of a file; "" where that cannot be read. */
export async function sumPages(file: OpenPdf, catalogue: PdfDictionary): Promise<string> {
  const drawn: string[] = [];
  try {
    for (const page of listPages(file, catalogue.get("Pages"))) {
      drawn.push(await readDrawn(file, page));
    }
  } catch {
    return "";
  }
  return sumDrawn(drawn);
}
