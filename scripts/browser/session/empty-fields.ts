import { shapeAnswer } from "../answers/shape-answer";
import { showAnswer } from "../form/show-answer";
import type { OpenWorksheet } from "./open-worksheet";

/** Empty every field on the page; the database is another matter. */
export function emptyFields(worksheet: OpenWorksheet): void {
  for (const field of worksheet.fields) showAnswer(field, shapeAnswer(field.kind, null) ?? "");
}
