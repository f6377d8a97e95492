import { composeDate } from "../../answers/date-parts";
import { loadPart } from "../../lazy/load-part";
import { DATE_PARTS, findDateBoxes, readBox } from "../dates/date-boxes";
import type * as Part from "../dates/part";

/**
 * Keep each date's hidden answer in step with its three boxes.
 *
 * It listens in the capture phase, so the answer is right before anything saves it. Nothing is
 * checked and focus never moves by itself: people correct what they type. What reads a whole date in
 * one box is fetched; until it is there, what was typed is kept as it stands.
 */
export function composeDates(form: HTMLFormElement): void {
  let part: typeof Part | undefined;
  const compose = (event: Event): void => {
    const boxes = findDateBoxes(event.target);
    if (!boxes) return;
    const whole = part?.spreadDate(boxes, event);
    const [day = "", month = "", year = ""] = DATE_PARTS.map((part) => readBox(boxes, part));
    boxes.kept.value = whole ?? composeDate({ day, month, year });
    if (!part) fetchPart(event).catch(() => undefined);
  };
  const fetchPart = async (event: Event): Promise<void> => {
    part = await loadPart<typeof Part>("dates");
    compose(event);
    event.target?.dispatchEvent(new Event("input", { bubbles: true }));
  };
  for (const type of ["input", "change"]) form.addEventListener(type, compose, { capture: true });
}
