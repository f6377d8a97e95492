/** What is said of another worksheet's answer: as text, with its labels in place of ids. */

import type { Answer, Row } from "../answers/answer";
import { isBlank } from "../answers/answer";
import { sayDate } from "../answers/date-parts";
import { sayNumber } from "../answers/say-number";
import { shapeAnswer } from "../answers/shape-answer";
import type { ShownField, ShownPart } from "./declared-shown";

/** A line of the answer: what it is, and what else is said of it. */
export interface ShownLine {
  readonly words: string;
  readonly about: readonly string[];
}

type Named = Pick<ShownPart, "id" | "was">;

/** Find what has this id, or had it before. */
const findNamed = <P extends Named>(parts: readonly P[], id: string): P | undefined =>
  parts.find((part) => part.id === id) ?? parts.find(({ was }) => was.includes(id));

/** Give the options and columns of an answer the ids that they have now. */
function renameRow(row: Row, columns: readonly ShownPart[]): Row {
  const renamed: Record<string, string> = Object.create(null);
  for (const [key, part] of Object.entries(row)) {
    const column = findNamed(columns, key);
    const place = column?.id ?? key;
    if (place !== key && !isBlank(row[place])) continue;
    renamed[place] = findNamed(column?.options ?? [], part)?.id ?? part;
  }
  return renamed;
}

/** Read a stored value as an answer of the question as it is now; undefined where it is none. */
export function readShown(field: ShownField, raw: unknown): Answer | undefined {
  const answer = shapeAnswer(field.kind, raw);
  if (answer === undefined || isBlank(answer)) return undefined;
  const rename = (id: string) => findNamed(field.options, id)?.id ?? id;
  if (typeof answer === "string") return rename(answer);
  if (field.kind === "checklist") return (answer as readonly string[]).map(rename);
  const { columns } = field;
  return columns ? (answer as readonly Row[]).map((row) => renameRow(row, columns)) : answer;
}

/** Say one value: a date and a choice in words, a number with its unit. */
function sayValue({ kind, options, unit }: ShownPart, value: string): string {
  if (kind === "date") return sayDate(value);
  if (kind === "number") return sayNumber(value, unit);
  return options.find(({ id }) => id === value)?.label ?? value;
}

/** Say a row: its first answer, and the others each with its question. */
function sayRow(row: Row, columns: readonly ShownPart[]): ShownLine {
  const filled = columns.filter(({ id }) => !isBlank(row[id]));
  const said = filled.map((column) => ({ column, words: sayValue(column, row[column.id] ?? "") }));
  const [first, ...others] = said;
  const isNamed = first?.column.id === columns[0]?.id;
  const about = (isNamed ? others : said).map(({ column, words }) => `${column.label}: ${words}`);
  return { words: isNamed ? (first?.words ?? "") : "", about };
}

/** Say an answer, line by line. */
export function sayShown(field: ShownField, answer: Answer): ShownLine[] {
  if (typeof answer === "string") return [{ words: sayValue(field, answer), about: [] }];
  if (field.columns) {
    const { columns } = field;
    return (answer as readonly Row[]).map((row) => sayRow(row, columns));
  }
  if (Array.isArray(answer)) {
    return answer.map((id) => ({ words: sayValue(field, id), about: [] }));
  }
  const { name = "", date = "" } = answer as Row;
  return [{ words: [name, sayDate(date)].filter(Boolean).join(", "), about: [] }];
}
