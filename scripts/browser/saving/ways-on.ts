import { emptyFields } from "../session/empty-fields";
import type { OpenWorksheet } from "../session/open-worksheet";
import { announceEdit, readAnswers } from "../session/open-worksheet";
import type { Keeping } from "./keeping";

/** The ways on for a page whose saved answers have gone from the database. */
export interface WaysOn {
  readonly joinIn: () => void;
  readonly empty: () => void;
  readonly keepAll: () => void;
}

/** Make the ways on: save under `filling` from now on, with the page empty, as it is, or all anew. */
export function makeWaysOn(
  worksheet: OpenWorksheet,
  keeping: Keeping,
  filling: string,
  alert: string,
): WaysOn {
  const { saver, trouble } = keeping;
  const joinIn = (): void => {
    saver.filling = filling;
    saver.known.clear();
    saver.held.clear();
    worksheet.alerts.hide(alert);
    keeping.resume();
    keeping.look().catch(trouble.tellSaveFailed);
  };
  const empty = (): void => {
    saver.forget();
    worksheet.unasked.clear();
    emptyFields(worksheet);
    joinIn();
  };
  const keepAll = (): void => {
    // Announced before it looks, so that nothing from the other tab is shown in their place.
    announceEdit(worksheet, [...readAnswers(worksheet).keys(), ...worksheet.unasked.keys()]);
    joinIn();
  };
  return { joinIn, empty, keepAll };
}
