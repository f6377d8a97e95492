import { isBlank } from "./answer";
import { shapeAnswer } from "./shape-answer";

/**
 * Read a cell of a row that comes as it was kept, by the ids that its column has and had: text, or "".
 *
 * A back-up of several worksheets comes in without their forms, and may hold numbers, or anything else.
 */
export function readCell(row: Readonly<Record<string, unknown>>, ids: readonly string[]): string {
  const texts = ids.map((id) => (Object.hasOwn(row, id) ? shapeAnswer("text", row[id]) : ""));
  return texts.find((text): text is string => typeof text === "string" && !isBlank(text)) ?? "";
}
