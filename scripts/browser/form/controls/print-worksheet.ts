import { isBlank } from "../../answers/answer";
import { sayDate } from "../../answers/date-parts";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { onAction } from "../../session/open-worksheet";
import { readAnswer } from "../read-answer";
import { mirrorText } from "./mirror-text";

const TEXT_BOXES = "textarea, input[type=text]";
const DATE = "[data-worksheet-date]";
/** What may stand empty inside an answer. */
const PARTS = "[data-worksheet-row], [data-worksheet-column]";

/** Copy what stands in the controls to where it can flow, a date and a choice in words. */
function mirrorControls(form: HTMLFormElement): void {
  for (const box of form.querySelectorAll<HTMLInputElement>(TEXT_BOXES)) mirrorText(box);
  for (const list of form.querySelectorAll("select")) {
    mirrorText(list, list.value && (list.selectedOptions[0]?.text ?? ""));
  }
  for (const date of form.querySelectorAll<HTMLInputElement>(DATE)) {
    mirrorText(date, sayDate(date.value));
  }
}

const hasValue = (part: HTMLElement): boolean =>
  [...part.querySelectorAll<HTMLInputElement>("[name]")].some(({ value }) => value !== "");

/** Mark what is answered: on paper it is text, and what is blank has room to write by hand. */
function markAnswered({ form, fields }: OpenWorksheet): void {
  const mark = (element: HTMLElement, isAnswered: boolean) =>
    element.toggleAttribute("data-worksheet-answered", isAnswered);
  for (const field of fields) mark(field.element, !isBlank(readAnswer(field)));
  for (const part of form.querySelectorAll<HTMLElement>(PARTS)) mark(part, hasValue(part));
  for (const date of form.querySelectorAll<HTMLInputElement>(DATE)) {
    if (date.parentElement) mark(date.parentElement, date.value !== "");
  }
  mark(form, form.querySelector("[data-worksheet-answered]") !== null);
}

/** Print every answer whole, and as text: before each printing, see what there is. */
export function printWorksheet(worksheet: OpenWorksheet): void {
  window.addEventListener("beforeprint", () => {
    mirrorControls(worksheet.form);
    markAnswered(worksheet);
    worksheet.form.dataset.worksheetPrint = "mirror";
  });
  onAction(worksheet, "print", () => window.print());
}
