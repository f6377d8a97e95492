import { shapeAnswer } from "../answers/shape-answer";
import type { Field } from "../form/fields";
import { showAnswer } from "../form/show-answer";
import type { OpenWorksheet } from "./open-worksheet";

/** Empty a field on the page. */
export function emptyField(field: Field): void {
  showAnswer(field, shapeAnswer(field.kind, null) ?? "");
}

/** Empty every field on the page; the database is another matter. */
export function emptyFields(worksheet: OpenWorksheet): void {
  for (const field of worksheet.fields) emptyField(field);
}
