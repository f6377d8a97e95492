import { adaptAnswer } from "../form/adapt-answer";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceEdit } from "../session/open-worksheet";
import type { Change } from "../storage/worksheet/put-answer";
import { showStored } from "./restore-answers";

/** Show answers that are in no database yet, to be saved like typing. */
export function showUnsaved(worksheet: OpenWorksheet, unsaved: readonly Change[]): void {
  for (const change of unsaved) {
    const field = worksheet.fields.find(({ id }) => id === change.field);
    const answer = field && adaptAnswer(field, change.value);
    if (!field) worksheet.unasked.set(change.field, change.value);
    else if (answer !== undefined) showStored(field, answer, change);
  }
  announceEdit(
    worksheet,
    unsaved.map(({ field }) => field),
  );
}
