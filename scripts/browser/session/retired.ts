/** Questions that are no longer asked: who answered one still reads it. */

import type { OpenWorksheet } from "./open-worksheet";

/** What in a form is no longer asked or offered. */
export const RETIRED = "[data-worksheet-retired]";

/** Tell whether the page shows answers to questions that are no longer asked. */
export function isRetiredShown({ form }: OpenWorksheet): boolean {
  return form.querySelector("[data-worksheet-earlier]:not([hidden])") !== null;
}

/** Tell whether a field is no longer asked: nobody can answer it again. */
export function isRetired({ fields }: OpenWorksheet, id: string): boolean {
  return fields.some((field) => field.id === id && field.element.matches(RETIRED));
}
