import { loadPart } from "../../lazy/load-part";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { RETIRED } from "../../session/retired";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Tell whether anything is chosen or written in what is no longer asked or offered. */
function isAnswered(retired: Element): boolean {
  if (retired instanceof HTMLOptionElement) return retired.selected;
  return [...retired.querySelectorAll<Control>("input, select, textarea")].some((control) =>
    control.matches("[type=checkbox], [type=radio]")
      ? control.matches(":checked")
      : control.value !== "",
  );
}

/**
 * Show what a person answered to such questions, in words; what does it is fetched for whoever
 * answered any. `tell` is called where it does not come.
 */
export function followRetired(worksheet: OpenWorksheet, tell: () => void): void {
  const { form } = worksheet;
  const stop = new AbortController();
  const begin = (): void => {
    if (![...form.querySelectorAll(RETIRED)].some(isAnswered)) return;
    stop.abort();
    loadPart<typeof import("../retired/part")>("retired")
      .then(({ showRetired }) => showRetired(worksheet))
      .catch(tell);
  };
  if (!form.querySelector(RETIRED)) return;
  form.addEventListener("worksheet-shown", begin, { signal: stop.signal });
  begin();
}
