/**
 * Every number that a person may meet, and how sentences say it.
 *
 * The numbers stand in limits.json, because the privacy page is made from them too. What is only
 * for the machine, such as how long a database may hang, stays where it is used.
 */
import {
  copy_megabytes,
  document_megabytes,
  history_changes,
  history_days,
  phrase_characters,
  phrase_words,
  reminder_days,
  reminder_put_off_days,
  rows,
  safari_days,
  unpacked_megabytes,
} from "./limits.json";

export const MEGABYTE = 1024 * 1024;
const DAY_MS = 86_400_000;
const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Say a small whole number as text does: "seven", and "12" from eleven on. */
const sayNumber = (count: number): string => WORDS[count] ?? String(count);

/** The largest saved copy that opens, in bytes. */
export const COPY_LIMIT = copy_megabytes * MEGABYTE;
export const COPY_LIMIT_SAID = `${copy_megabytes} MB`;

/** The largest Word or PDF file that opens, in bytes; a larger one is not even read. */
export const DOCUMENT_LIMIT = document_megabytes * MEGABYTE;

/** So many bytes the parts of a document that are read may come to; a real one has a tenth. */
export const UNPACKED_LIMIT = unpacked_megabytes * MEGABYTE;
export const UNPACKED_LIMIT_SAID = `${unpacked_megabytes} MB`;

/** More rows than anybody writes; a file that asks for more is not taken. */
export const ROW_LIMIT = rows;

/** So many states of a worksheet are kept: of days, and from before single changes. */
export const HISTORY_LIMIT = { day: history_days, change: history_changes } as const;
/** So long they outlive a clearing, unless they were to go with it. */
export const LEAVING_MS = history_days * DAY_MS;
export const sayLeaving = (): string => `${sayNumber(history_days)} days`;

/** So long work may stand in no file before the page says so, and so long "Not now" holds. */
export const REMIND_AFTER_MS = reminder_days * DAY_MS;
export const SILENT_MS = reminder_put_off_days * DAY_MS;
/** So long Safari keeps what a site stored while nobody visits it. */
export const sayDaysInSafari = (): string => `${sayNumber(safari_days)} days`;

/**
 * A passphrase that is offered has so many words of 2,048: six are 66 bits, too many to guess
 * through, and few enough to say by telephone. One that is made up has at least so many letters:
 * shorter ones are found by trying.
 */
export const PHRASE_WORDS = phrase_words;
export const PHRASE_CHARACTERS = phrase_characters;
export const sayPhraseWords = (): string => sayNumber(phrase_words);
