import { isImpossibleDate, sayDate } from "../../answers/date-parts";
import { makeElement } from "../../dialogs/make-element";
import type { OpenWorksheet } from "../../session/open-worksheet";

const DATE = "input[data-worksheet-date]";

const sayImpossible = (date: string) =>
  `The calendar has no ${sayDate(date)}. It is kept as you wrote it.`;

/** Find the line below a date's boxes. */
function findLine({ parentElement }: HTMLInputElement): Element | undefined {
  const next = parentElement?.nextElementSibling;
  return next?.matches("[data-worksheet-impossible]") ? next : undefined;
}

/** Show or take away the line that says that the calendar has no such day; true where it is new. */
function showLine(date: HTMLInputElement): boolean {
  const shown = findLine(date);
  const words = isImpossibleDate(date.value) ? sayImpossible(date.value) : "";
  if ((shown?.textContent ?? "") === words) return false;
  shown?.remove();
  if (words === "") return false;
  const line = makeElement("p", { class: "worksheet-aside", "data-worksheet-impossible": "" });
  line.append(makeElement("span", {}, words));
  date.parentElement?.after(line);
  return true;
}

/** Find the date that a box belongs to: both stand in one element. */
function findDate(target: EventTarget | null): HTMLInputElement | undefined {
  if (!(target instanceof Element) || !target.matches("[data-worksheet-date-part]"))
    return undefined;
  return target.parentElement?.parentElement?.querySelector<HTMLInputElement>(DATE) ?? undefined;
}

/**
 * Say, once the boxes of a date are left, that no calendar has such a day: it is kept all the same.
 *
 * It is no error, and nothing waits for it to be mended. While somebody types nothing appears, and
 * a line that no longer holds goes at once.
 */
export function tellImpossibleDates({
  form,
  status,
}: Pick<OpenWorksheet, "form" | "status">): void {
  form.addEventListener("focusout", ({ target, relatedTarget }) => {
    const date = findDate(target);
    if (!date || date === findDate(relatedTarget)) return;
    if (showLine(date)) status.say(sayImpossible(date.value));
  });
  form.addEventListener("input", ({ target }) => {
    const date = findDate(target);
    if (date && !isImpossibleDate(date.value)) showLine(date);
  });
  form.addEventListener("worksheet-shown", ({ target }) => {
    const dates = target instanceof Element ? target.querySelectorAll<HTMLInputElement>(DATE) : [];
    for (const date of dates) showLine(date);
  });
}
