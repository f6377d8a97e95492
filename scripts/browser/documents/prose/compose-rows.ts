import type { Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import { capitalise } from "../../answers/capitalise";
import type { Part, Question } from "../../form/questions";
import type { ProseBlock, Words } from "./prose-block";
import { sayWords } from "./prose-block";
import { wordCell } from "./word-answer";

// With more columns of sentences than this, each is too narrow to read.
const MOST_LONG = 3;
const LONG = "long_text";
const LEAST = 8;
const MOST = 60;

/** List the columns that hold something, with those that the worksheet does not know. */
function listColumns({ parts }: Question, rows: readonly Row[]): Part[] {
  const known = new Set(parts.map(({ id }) => id));
  const others = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (id) => !known.has(id),
  );
  const unknown = others.map((id) => ({ id, kind: "text", label: id, unit: "", options: [] }));
  return [...parts, ...unknown].filter(({ id }) => rows.some((row) => !isBlank(row[id])));
}

/** Say how much room a column asks for: what is short stays in one piece. */
function measureColumn({ kind, label }: Part, cells: readonly Words[]): number {
  const lengths = cells.map((cell) => sayWords(cell).length);
  const longest = Math.max(label.length, ...lengths);
  if (kind === "date") return 22;
  if (kind === "choice" || kind === "number") return Math.min(longest, 20) + 4;
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Math.min(MOST, Math.max(LEAST, label.length, Math.sqrt(average) * 5.5));
}

/** Compose each row by itself: its first column above, and the others as questions and answers. */
function composeEntries(question: Question, columns: readonly Part[], cells: Words[][]) {
  return cells.flatMap((row, at): ProseBlock[] => {
    const [first, ...rest] = row;
    const words: Words = first?.length ? first : [`${capitalise(question.row)} ${at + 1}`];
    const others = rest.flatMap((each, column): ProseBlock[] => {
      const label = columns[column + 1]?.label ?? "";
      return each.length ? [{ kind: "paragraph", lead: `${label}:`, words: each }] : [];
    });
    return [{ kind: "subheading", words }, ...others];
  });
}

/** Compose rows as a table or, where its columns would be too narrow, one below the other. */
export function composeRows(question: Question, rows: readonly Row[], lead: string): ProseBlock[] {
  const columns = listColumns(question, rows);
  const cells = rows.map((row, at) =>
    columns.map((column) => wordCell(column, `${question.id}__${at + 1}__${column.id}`, row)),
  );
  if (columns.filter(({ kind }) => kind === LONG).length > MOST_LONG) {
    return composeEntries(question, columns, cells);
  }
  const widths = columns.map((column, at) =>
    measureColumn(
      column,
      cells.map((row) => row[at] ?? []),
    ),
  );
  return [{ kind: "table", lead, head: columns.map(({ label }) => label), widths, rows: cells }];
}
