import type { Row } from "../answers/answer";
import { isBlank } from "../answers/answer";
import { listControls } from "../form/fields";
import { readAnswer } from "../form/read-answer";
import { sayAnswer, sayParts } from "../form/say-answer";
import type { OpenWorksheet } from "./open-worksheet";

const RETIRED = "[data-worksheet-retired]";

/** Tell whether the page shows answers to questions that are no longer asked. */
export function isRetiredShown({ form }: OpenWorksheet): boolean {
  return form.querySelector("[data-worksheet-earlier]:not([hidden])") !== null;
}

/** Tell whether a field is no longer asked: nobody can answer it again. */
export function isRetired({ fields }: OpenWorksheet, id: string): boolean {
  return fields.some((field) => field.id === id && field.element.matches(RETIRED));
}

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
  if (!form.querySelector(RETIRED)) return;
  form.addEventListener("worksheet-shown", update);
  update();
}
