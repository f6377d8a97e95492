import type { Answer, Row } from "../answers/answer";
import { isBlank, isSameAnswer } from "../answers/answer";
import type { RenamedIds } from "../answers/renamed-ids";
import { readRenamedIds } from "../answers/renamed-ids";
import { shapeAnswer } from "../answers/shape-answer";
import type { Control, Field } from "./fields";
import { findRowGroup } from "./row-group";

const RENAMED_OPTIONS = "input[data-worksheet-was], option[data-worksheet-was]";

/** Learn what the options inside an element were called before; a tick is known by its name. */
function readOptions(inside: Element): RenamedIds {
  return readRenamedIds(
    inside.querySelectorAll<Control>(RENAMED_OPTIONS),
    ({ type, name, value }) => (type === "checkbox" ? name.slice(name.indexOf("__") + 2) : value),
  );
}

/** Rename a row's columns; where the new column has an answer of its own, both stay. */
function adaptRow(row: Row, columns: RenamedIds, options: ReadonlyMap<string, RenamedIds>): Row {
  const adapted: Record<string, string> = Object.create(null);
  for (const [key, part] of Object.entries(row)) {
    const now = columns.get(key) ?? key;
    const isFree = isBlank(row[now]) || isSameAnswer(row[now], part);
    const place = isFree && isBlank(adapted[now]) ? now : key;
    adapted[place] = options.get(place)?.get(part) ?? part;
  }
  return adapted;
}

function adaptRows(field: Field, rows: readonly Row[]): readonly Row[] {
  const { template } = findRowGroup(field);
  const columns = [...template.querySelectorAll<HTMLElement>("[data-worksheet-column]")];
  const idOf = (column: HTMLElement) => column.dataset.worksheetColumn ?? "";
  const renames = readRenamedIds(columns, idOf);
  const options = new Map(columns.map((column) => [idOf(column), readOptions(column)]));
  return rows.map((row) => adaptRow(row, renames, options));
}

/**
 * Turn a value from a file or the database into an answer of the field as it is now.
 *
 * Columns and options that were renamed since get the ids that they have now. Nothing is written:
 * the next save is under the new ids. Undefined where the value cannot be read.
 */
export function adaptAnswer(field: Field, raw: unknown): Answer | undefined {
  const answer = shapeAnswer(field.kind, raw);
  if (answer === undefined || isBlank(answer)) return answer;
  if (field.kind === "rows") return adaptRows(field, answer as readonly Row[]);
  const options = readOptions(field.element);
  if (field.kind === "checklist") {
    return [...new Set((answer as readonly string[]).map((id) => options.get(id) ?? id))];
  }
  return typeof answer === "string" ? (options.get(answer) ?? answer) : answer;
}
