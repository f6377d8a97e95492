import { listEntries, unpack } from "../package/archive-entry";
import { BLOCK, PARAGRAPH, partByBookmark, readStyle, readWords } from "../package/paragraph";
import type { KnownWords } from "./known-words";
import { nameHeading } from "./known-words";
import type { Names } from "./name-marks";

/** The parts of a blank document that hold words, as they are written: the text comes first. */
export type Blank = readonly string[];

const PARTS = ["word/document.xml", "word/header.xml", "word/footer.xml"];
const ROW = /<w:tr>.*?<\/w:tr>/gs;

/** Where a paragraph stands in a table: the column, and which heading it is. */
interface Cell {
  readonly column: number | undefined;
  readonly heading: string;
}

const NO_CELL: Cell = { column: undefined, heading: "" };

/** Unpack the blank document; nothing where it is none: answers can be read without it. */
export async function openBlank(bytes: Uint8Array): Promise<Blank | undefined> {
  try {
    const entries = listEntries(bytes).filter(({ name }) => PARTS.includes(name));
    const parts: string[] = [];
    for (const name of PARTS) {
      const entry = entries.find((each) => each.name === name);
      if (entry) parts.push(new TextDecoder().decode(await unpack(entry)));
    }
    return parts.length === PARTS.length ? parts : undefined;
  } catch {
    return undefined;
  }
}

function learnParagraph(known: KnownWords, names: Names, paragraph: string, cell: Cell): void {
  const style = readStyle(paragraph).toLowerCase();
  const add = (piece: string) => known.add(readWords(piece), style, cell.heading);
  const parts = partByBookmark(paragraph);
  // A bookmark round no control is round a title, whose words are the worksheet's own.
  const isSlot = parts?.inside.includes("<w:sdt>");
  const name = isSlot ? names.nameOf({ key: parts?.name ?? "", isTag: false }) : undefined;
  if (!parts || name === undefined) add(paragraph);
  else {
    add(parts.before);
    known.addSlot({ name, column: cell.column });
    add(parts.behind);
  }
}

function learnRow(known: KnownWords, names: Names, row: string): void {
  const isHeading = row.includes("<w:tblHeader/>");
  const cells = row.match(PARAGRAPH) ?? [];
  for (const [column, paragraph] of cells.entries()) {
    const heading = isHeading ? nameHeading(column, cells.length) : "";
    learnParagraph(known, names, paragraph, { column, heading });
  }
}

/**
 * Learn the worksheet's own words from its blank document, and which control comes behind which.
 *
 * It is our own, so its places are known without a parser; any other document has one.
 */
export function learnBlank(known: KnownWords, blank: Blank, names: Names): void {
  for (const [block] of blank.flatMap((part) => [...part.matchAll(BLOCK)])) {
    const rows = block.startsWith("<w:tbl>") ? (block.match(ROW) ?? []) : undefined;
    if (rows) for (const row of rows) learnRow(known, names, row);
    else learnParagraph(known, names, block, NO_CELL);
  }
}
