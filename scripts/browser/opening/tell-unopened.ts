import type { OpenWorksheet } from "../session/open-worksheet";

export const UNCHANGED = "Your answers on this page are unchanged.";

/** A file that is not opened, though nothing is known to be wrong with it. */
export interface Unopened {
  /** Names the alert. */
  readonly key: string;
  readonly name: string;
  /** Why, behind the file's name. */
  readonly words: string;
  tryAgain(): void;
}

/** Say that what opens a file could not be fetched; the file is still at hand. */
export function tellUnopened({ alerts }: OpenWorksheet, unopened: Unopened): void {
  const { key, name, words, tryAgain } = unopened;
  alerts.show({
    key,
    title: "The file could not be opened just now",
    words: [`${name.slice(0, 100)}: ${words}`, UNCHANGED],
    actions: [{ words: "Try again", act: tryAgain }],
    takesFocus: true,
  });
}
