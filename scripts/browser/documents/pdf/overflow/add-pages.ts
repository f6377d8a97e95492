import type { Drawable } from "../drawing/choose-drawer";
import type { TextDrawer } from "../drawing/text-drawer";
import type { OpenPdf } from "../syntax/open-pdf";
import {
  PdfName,
  PdfProblem,
  type PdfReference,
  PdfStream,
  type PdfValue,
} from "../syntax/pdf-values";
import { type Filling, listResources } from "../template/fill-field";
import { takeCatalogue } from "../template/open-form";
import {
  listObjects,
  type TemplateField,
  takeDictionary,
  takeList,
  takeText,
} from "../template/template-field";
import { drawPage, type Page } from "./draw-page";
import { drawHeaderAndFooter } from "./header-and-footer";
import { type Block, layOutPages, type Paper } from "./lay-out-pages";
import type { Passage } from "./list-overflow";
import { findNextKey, type TaggedPage, tagPages } from "./tag-pages";

/** With what new pages are drawn. */
export interface Drawers {
  readonly choose: (text: string) => Drawable;
  /** The one for the words in the margins, if the template has a font to draw them in. */
  readonly plain: TextDrawer | undefined;
}

/** The object that lists the template's pages, and what they are like. */
interface Pages extends TemplateField {
  readonly kids: readonly PdfValue[];
  readonly mediaBox: readonly PdfValue[];
  readonly paper: Paper;
}

function turnPages(file: OpenPdf): Pages {
  const [pages] = listObjects(file, [takeCatalogue(file).dictionary.get("Pages") ?? null]);
  if (!pages) throw new PdfProblem("no pages");
  const kids = takeList(file, pages.dictionary, "Kids");
  const [first] = listObjects(file, kids);
  const mediaBox = takeList(file, first?.dictionary ?? new Map(), "MediaBox");
  const [left = 0, bottom = 0, right = 0, top = 0] = mediaBox.map(Number);
  return { ...pages, kids, mediaBox, paper: { width: right - left, height: top - bottom } };
}

/** Return how many pages the template has. */
const countPages = ({ file }: Filling): number => turnPages(file).kids.length;

/** Break passages into what is one element each: blank lines divide an answer's paragraphs. */
const splitParagraphs = (passages: readonly Passage[]): Passage[] =>
  passages.flatMap((passage) =>
    passage.text
      .split(/\n\s*\n/)
      .filter((text) => text.trim() !== "")
      .map((text) => ({ ...passage, text })),
  );

function addPage({ form, objects }: Filling, pages: Pages, page: Page, key: number): PdfReference {
  const pictures = [...page.pictures].map(
    ([name, picture]) => [name, objects.add(picture)] as const,
  );
  return objects.add(
    new Map<string, PdfValue>([
      ["Type", new PdfName("Page")],
      ["Parent", pages.reference],
      ["MediaBox", [...pages.mediaBox]],
      ["Resources", listResources(form, pictures)],
      ["Contents", objects.add(new PdfStream(new Map(), page.content))],
      ["StructParents", key],
      ["Tabs", new PdfName("S")],
    ]),
  );
}

/** The pages that were added: their numbers, and the one on which each control's answer starts. */
export interface AddedPages {
  readonly first: number;
  readonly last: number;
  readonly starts: ReadonlyMap<string, number>;
}

/** Return the page on which each control's answer starts, from 1. */
function numberPages(passages: readonly Passage[], blocks: readonly Block[], before: number) {
  const pages = new Map<string, number>();
  for (const { passage, page } of blocks) {
    const name = passages[passage]?.name;
    if (name !== undefined && !pages.has(name)) pages.set(name, before + page + 1);
  }
  return pages;
}

/**
 * Add pages with what has no room on those of the template, tagged as those are.
 *
 * Where they stand in front, with nothing before them, `before` is 0.
 */
export async function addPages(
  filling: Filling,
  listed: readonly Passage[],
  title: string,
  drawers: Drawers,
  before = countPages(filling),
): Promise<AddedPages | undefined> {
  const { file, objects } = filling;
  if (listed.length === 0) return undefined;
  const pages = turnPages(file);
  const passages = splitParagraphs(listed);
  const blocks = layOutPages(passages, pages.paper, drawers.choose);
  const info = takeDictionary(file, file.trailer, "Info");
  const [guide, source] = [takeText(info, "guide"), takeText(info, "source")];
  const count = (blocks.at(-1)?.page ?? 0) + 1;
  const firstKey = findNextKey(file);
  const added: TaggedPage[] = [];
  for (let at = 0; at < count; at++) {
    const words = { guide, title, source, page: `Page ${before + at + 1}` };
    const headerAndFooter = drawers.plain
      ? await drawHeaderAndFooter(words, pages.paper, drawers.plain)
      : "";
    const own = blocks.filter(({ page }) => page === at);
    const page = await drawPage(own, passages, headerAndFooter, drawers.plain);
    const key = firstKey + at;
    added.push({ key, passages: page.passages, reference: addPage(filling, pages, page, key) });
  }
  const kids = [...pages.kids, ...added.map(({ reference }) => reference)];
  objects.change(pages.reference, [
    ["Kids", kids],
    ["Count", kids.length],
  ]);
  tagPages(file, objects, passages, added);
  const starts = numberPages(passages, blocks, before);
  return { first: before + 1, last: before + count, starts };
}
