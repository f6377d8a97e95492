import { findSilentChanges } from "../form/controls/find-silent-changes";
import { findFieldId } from "../form/fields";
import type { OpenWorksheet } from "../session/open-worksheet";
import type { SaveEvents } from "./saver";
import { Saver } from "./saver";
import type { Store } from "./store";
import { watchLeaving } from "./watch-leaving";

/** Call back with the fields that a person, or the page on their behalf, has changed. */
function watchEdits({ form }: OpenWorksheet, note: (fields: readonly string[]) => void): void {
  form.addEventListener("input", ({ target }) => {
    const field = findFieldId(form, target);
    if (field !== undefined) note([field]);
  });
  form.addEventListener("worksheet-edited", (event) => note((event as CustomEvent).detail));
}

/**
 * Save every input at once, again and again while someone types, and as the page is hidden or left.
 *
 * A field counts as unsaved until the transaction that wrote its newest text is complete, so
 * "saved" is never claimed for less than what is on the page. After a failure it tries again at
 * the next input, and by itself after 1, 2, 4 … 60 seconds.
 */
export function saveAnswers(worksheet: OpenWorksheet, store: Store, events: SaveEvents): Saver {
  const saver = new Saver(worksheet, store, events, findSilentChanges(worksheet.form));
  watchEdits(worksheet, (fields) => saver.note(fields));
  watchLeaving(() => saver.leave());
  return saver;
}
