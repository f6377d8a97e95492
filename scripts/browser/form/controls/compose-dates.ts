import { composeDate } from "../../answers/date-parts";
import { listControls } from "../fields";

const PART = /__(day|month|year)$/;

function readPart(group: Element, name: string): string {
  return listControls(group, name)[0]?.value ?? "";
}

/**
 * Keep each date's hidden answer in step with its three boxes.
 *
 * It listens in the capture phase, so the answer is right before anything saves it. Nothing is
 * checked and focus never moves by itself: people correct what they type.
 */
export function composeDates(form: HTMLFormElement): void {
  form.addEventListener(
    "input",
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !PART.test(target.name)) return;
      const group = target.closest("fieldset");
      const name = target.name.replace(PART, "");
      const kept = group && listControls(group, name)[0];
      if (!kept) return;
      kept.value = composeDate({
        day: readPart(group, `${name}__day`),
        month: readPart(group, `${name}__month`),
        year: readPart(group, `${name}__year`),
      });
    },
    { capture: true },
  );
}
