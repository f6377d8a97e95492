import type { Question } from "../../../form/questions";
import { bookmarkName, controlTag } from "../package/bookmark-name";
import { makeBookmark, PARAGRAPH, readTag } from "../package/paragraph";
import type { Draft } from "./draft";
import { fillNamed, fillParagraph } from "./fill-paragraph";

// An answer of so many characters or lines makes a row high.
const LONG = 400;
const HIGH = 8;
const ROW =
  /<w:sdt><w:sdtPr>[^\n]*<w15:repeatingSectionItem\/>.*?<\/w:tr>\s*<\/w:sdtContent><\/w:sdt>/gs;
const NUMBER = /<w:id w:val="\d+"\/>/g;
const BOOKMARK = /<w:bookmarkStart [^>]*>(.*?)<w:bookmarkEnd [^>]*>/gs;

const isHigh = (answer: string | boolean | undefined) =>
  typeof answer === "string" && (answer.length >= LONG || answer.split("\n").length >= HIGH);

/**
 * Let a table part between pages, and within rows, where an answer makes a row high.
 *
 * A blank table stays together as far as it can. LibreOffice 7.4 hangs when it saves one that
 * cannot, with a row of more than a page.
 */
const letPart = (table: string): string => table.replace(/<w:(?:keepNext|cantSplit)\/>/g, "");

/** Find the part of a row that a control of this tag answers. */
const findPart = ({ id, parts }: Question, tag: string | undefined) =>
  parts.find((part) => controlTag(`${id}__${part.id}`) === tag);

/** Number a copied row's controls and bookmarks anew: Word takes no number and no name twice. */
function renumber({ nextId }: Draft, question: Question, row: string, number: number): string {
  const numbered = row.replace(NUMBER, () => `<w:id w:val="${nextId()}"/>`);
  return numbered.replace(BOOKMARK, (whole, inside: string) => {
    const part = findPart(question, readTag(inside));
    if (!part) return whole;
    return makeBookmark(nextId(), bookmarkName(`${question.id}__${number}__${part.id}`), inside);
  });
}

/** Fill the table of a question that is asked again for each thing listed. */
function fillRows(draft: Draft, question: Question, table: string, count: number): string {
  const blanks = table.match(ROW) ?? [];
  const last = blanks.at(-1);
  if (last === undefined) return table;
  const from = table.indexOf(blanks[0] ?? last);
  const to = table.lastIndexOf(last) + last.length;
  const rows = [...blanks];
  while (rows.length < count) rows.push(renumber(draft, question, last, rows.length + 1));
  const filled = rows.map((row, at) =>
    row.replace(PARAGRAPH, (paragraph) => {
      const part = findPart(question, readTag(paragraph));
      const name = `${question.id}__${at + 1}__${part?.id}`;
      return part ? fillNamed(draft, paragraph, name) : paragraph;
    }),
  );
  return table.slice(0, from) + filled.join("\n") + table.slice(to);
}

function fillCells(draft: Draft, table: string): string {
  const question = draft.sheet.questions.find(
    ({ id, kind }) => kind === "rows" && controlTag(id) === readTag(table),
  );
  if (!question) return table.replace(PARAGRAPH, (paragraph) => fillParagraph(draft, paragraph));
  const answer = draft.sheet.answers.get(question.id);
  return Array.isArray(answer) ? fillRows(draft, question, table, answer.length) : table;
}

/** Fill in a table: that of a question with rows, or of a signature. */
export function fillTable(draft: Draft, table: string): string {
  const before = [...draft.values];
  const filled = fillCells(draft, table);
  const placed = before.filter(([name]) => !draft.values.has(name));
  return placed.some(([, answer]) => isHigh(answer)) ? letPart(filled) : filled;
}
