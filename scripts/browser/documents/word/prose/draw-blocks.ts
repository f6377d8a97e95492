import type { ProseBlock, ProseTable, Signer, Words } from "../../prose/prose-block";
import { sayWords } from "../../prose/prose-block";
import { cleanText } from "../fill/clean-text";
import { makeRuns } from "../fill/make-runs";
import { isRightToLeft, turnParagraph } from "../fill/turn-paragraph";
import { bookmarkName, controlTag } from "../package/bookmark-name";
import { escapeXml, makeBookmark, makeParagraph } from "../package/paragraph";

export type NextId = () => string;

const WIDTH = 9638;
const STRONG = '<w:rStyle w:val="Strong"/>';

/** Write words as runs; strong ones in the style of that name. */
function writeRuns(text: string, isStrong: boolean): string {
  const runs = makeRuns(cleanText(text));
  if (!isStrong) return runs;
  return runs.replace(/<w:r>(<w:rPr>)?/g, (_, about) =>
    about ? `<w:r><w:rPr>${STRONG}` : `<w:r><w:rPr>${STRONG}</w:rPr>`,
  );
}

const isMarked = (words: Words): boolean =>
  words.some(
    (piece) => typeof piece === "object" && (piece.name !== undefined || isMarked(piece.inside)),
  );

/**
 * Write words with a bookmark round each answer, and a control within it.
 *
 * Where the words of one answer are those of another, the inner one has the control.
 */
function writeWords(nextId: NextId, words: Words, isStrong = false): string {
  return words
    .map((piece) => {
      if (typeof piece === "string") return writeRuns(piece, isStrong);
      const { name, inside } = piece;
      const runs = writeWords(nextId, inside, isStrong || piece.isStrong === true);
      if (name === undefined) return runs;
      const about = `<w:tag w:val="${escapeXml(controlTag(name))}"/><w:id w:val="${nextId()}"/>`;
      const control = `<w:sdt><w:sdtPr>${about}</w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`;
      return makeBookmark(nextId(), bookmarkName(name), isMarked(inside) ? runs : control);
    })
    .join("");
}

/** Write a paragraph of a style; it turns where its words run to the left. */
function writeParagraph(nextId: NextId, style: string, words: Words, lead = ""): string {
  const before = lead ? writeRuns(`${lead} `, true) : "";
  const paragraph = makeParagraph(style, before + writeWords(nextId, words));
  return isRightToLeft(lead + sayWords(words)) ? turnParagraph(paragraph) : paragraph;
}

/** Share the width of the page out, by how much room each column asks for. */
function shareWidth(widths: readonly number[]): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round((WIDTH * width) / all));
}

function writeRow(cells: readonly string[], widths: readonly number[], about: string): string {
  const written = cells.map(
    (cell, at) => `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/>${about}</w:trPr>${written.join("")}</w:tr>`;
}

function writeTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  asked: readonly number[],
  height = 0,
): string {
  const widths = shareWidth(asked);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const about = `<w:tblPr><w:tblStyle w:val="PlainRows"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  const names = head.map((name) => makeParagraph("TableHeading", makeRuns(name)));
  const first = writeRow(names, widths, "<w:tblHeader/>");
  const high = height ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : "";
  const lines = rows.map((cells) => writeRow(cells, widths, high));
  // A table that nothing follows would stand at the very end, where Word wants a paragraph.
  return `<w:tbl>${about}${first}${lines.join("")}</w:tbl>${makeParagraph("AfterTable", "")}`;
}

function drawTable(nextId: NextId, { lead, head, widths, rows }: ProseTable): string {
  const cells = rows.map((row) => row.map((cell) => writeParagraph(nextId, "TableText", cell)));
  const above = lead ? makeParagraph("ListLead", makeRuns(lead)) : "";
  return above + writeTable(head, cells, widths);
}

/** Draw places to sign by hand or by typing: a table, because each line says four things. */
function drawSignatures(nextId: NextId, signers: readonly Signer[]): string {
  const write = (words: Words) => writeParagraph(nextId, "TableText", words);
  const rows = signers.map(({ label, name, date }) => [
    write([label]),
    write(name),
    write([]),
    write(date),
  ]);
  return writeTable(["Who", "Name", "Signature", "Date"], rows, [16, 26, 32, 18], 760);
}

/** Draw a block of a document to read as paragraphs and tables. */
export function drawBlock(nextId: NextId, block: ProseBlock): string {
  switch (block.kind) {
    case "heading":
      return makeParagraph("Heading1", makeRuns(cleanText(block.text)));
    case "subheading":
      return writeParagraph(nextId, "Heading2", block.words);
    case "people": {
      const people = block.people.map(
        ({ label, name }) => writeRuns(`${label}: `, false) + writeRuns(name, true),
      );
      return makeParagraph("Subtitle", people.join("<w:r><w:tab/></w:r>"));
    }
    case "paragraph":
      return writeParagraph(nextId, "Normal", block.words, block.lead);
    case "lists":
      return block.lists
        .map(({ lead, items }) => {
          const written = items.map((item) => writeParagraph(nextId, "ListBullet", item));
          return makeParagraph("ListLead", makeRuns(lead)) + written.join("");
        })
        .join("");
    case "table":
      return drawTable(nextId, block);
    case "signatures": {
      const note = block.note ? makeParagraph("Normal", makeRuns(block.note)) : "";
      return note + drawSignatures(nextId, block.signers);
    }
  }
}
