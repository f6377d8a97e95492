import { nameEither } from "../answers/name-either";
import type { OpenWorksheet } from "../session/open-worksheet";

/** Without this part nothing is kept, and to load the page again would lose what was typed. */
export const SAVING = "save your answers";

/** What does not work on each page, in the words of `In this browser you cannot …`. */
const unstarted = new WeakMap<OpenWorksheet, string[]>();

const tryAgain = { words: "Try again", act: () => window.location.reload() };

/** Say in one alert all that could not be started; to try again is to load the page again. */
export function tellUnstarted(worksheet: OpenWorksheet, what: string): void {
  const all = [...(unstarted.get(worksheet) ?? []), what];
  unstarted.set(worksheet, all);
  worksheet.alerts.show({
    key: "start",
    topic: "page",
    title: all.length === 1 ? "Part of this page does not work" : "Parts of this page do not work",
    words: [`In this browser you cannot ${nameEither(all)} here. Everything else on it works.`],
    actions: all.includes(SAVING) ? [] : [tryAgain],
  });
}
