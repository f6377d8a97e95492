import { attempt, UNFETCHED } from "../dialogs/attempt";
import { loadPart } from "../lazy/load-part";
import type { OpenWorksheet } from "../session/open-worksheet";
import { onAction } from "../session/open-worksheet";

const KEY = "one-question";
const TROUBLE = {
  key: KEY,
  title: "One question at a time cannot be shown just now",
  words: [`${UNFETCHED} All questions are here as before.`],
};
/** What the address ends in while a question stands alone: its number among those asked. */
const PLACE = /^#q([1-9]\d*)$/;

/**
 * Offer to see one question at a time, large, as two people want it who talk about it.
 *
 * A page that is loaded again, or gone back to, with a question's number in its address shows that.
 */
export function offerOneQuestion(worksheet: OpenWorksheet): void {
  const open = (at?: number): void =>
    attempt(worksheet.alerts, TROUBLE, async () => {
      const { showOneQuestion } = await loadPart<typeof import("./part")>(KEY);
      showOneQuestion(worksheet, at);
    });
  const follow = () => {
    const [, number] = PLACE.exec(location.hash) ?? [];
    if (number) open(Number(number));
  };
  onAction(worksheet, KEY, () => open());
  window.addEventListener("popstate", follow);
  follow();
}
