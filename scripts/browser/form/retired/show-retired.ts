import type { Row } from "../../answers/answer";
import { isBlank } from "../../answers/answer";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { RETIRED } from "../../session/retired";
import { listControls } from "../fields";
import { readAnswer } from "../read-answer";
import { sayAnswer, sayParts } from "../say-answer";

/** Show words in their place within an element, or neither where there are none. */
function showWords(element: HTMLElement, words: string): void {
  const place = element.querySelector("[data-worksheet-words]");
  if (place) place.textContent = words;
  element.hidden = words === "";
}

/** Say the answer in a column that is no longer asked for. */
function sayColumn(column: HTMLElement): string {
  const row = column.closest<HTMLElement>("[data-worksheet-row]");
  const rows = column.closest<HTMLElement>("[data-worksheet-rows]")?.dataset.worksheetRows;
  const key = column.dataset.worksheetColumn ?? "";
  const prefix = `${rows}__${row?.dataset.worksheetRow}__`;
  const answer: Row = { [key]: listControls(column, prefix + key)[0]?.value ?? "" };
  return sayParts(column, prefix, answer);
}

/** Tell whether an option, or what stands for it in a list, is chosen. */
function isChosen(option: Element): boolean {
  if (option instanceof HTMLOptionElement) return option.selected;
  return option.querySelector("input:checked") !== null;
}

/**
 * Show what a person answered to questions that are no longer asked, in words.
 *
 * A question that is no longer asked has its controls in the page, hidden for good: they carry
 * the answer like any other, into the database and into copies. An option that is no longer
 * offered is there for who has chosen it.
 */
export function showRetired({ form, fields }: OpenWorksheet): void {
  const region = form.querySelector<HTMLElement>("[data-worksheet-earlier]");
  const update = () => {
    for (const field of fields.filter(({ element }) => element.matches(RETIRED))) {
      const answer = readAnswer(field);
      showWords(field.element, isBlank(answer) ? "" : sayAnswer(field, answer));
    }
    for (const part of form.querySelectorAll<HTMLElement>(RETIRED)) {
      if (part.matches("[data-worksheet-column]")) showWords(part, sayColumn(part));
      else if (!part.matches("[data-worksheet-field]")) part.hidden = !isChosen(part);
    }
    if (region) region.hidden = !region.querySelector(`${RETIRED}:not([hidden])`);
  };
  form.addEventListener("worksheet-shown", update);
  update();
}
