import { emptyFields } from "./empty-fields";
import type { Keeping } from "./keep-answers";
import type { OpenWorksheet } from "./open-worksheet";
import { announceEdit, readAnswers } from "./open-worksheet";

/**
 * Follow when another tab has cleared the worksheet, so that no old answer comes back.
 *
 * Where nothing old stands on this page it simply goes on. Otherwise it stops saving and asks: the
 * answers may be meant to go, or be the last ones left.
 */
export async function followClearing(worksheet: OpenWorksheet, keeping: Keeping): Promise<void> {
  const { saver, store, trouble } = keeping;
  const { filling } = await store.load();
  const joinIn = (): void => {
    saver.filling = filling;
    saver.known.clear();
    saver.held.clear();
    worksheet.alerts.hide("cleared");
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
  if (readAnswers(worksheet).size === 0) return empty();
  if (saver.held.size === 0) return joinIn();
  keeping.stop();
  trouble.tellCleared(empty, keepAll);
}
