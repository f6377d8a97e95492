import type { OpenWorksheet } from "./open-worksheet";
import { shapeAnswer } from "./shape-answer";
import { showAnswer } from "./show-answer";

/** Empty every field on the page; the database is another matter. */
export function emptyFields(worksheet: OpenWorksheet): void {
  for (const field of worksheet.fields) showAnswer(field, shapeAnswer(field.kind, null) ?? "");
}
