/**
 * Every number that a person may meet, and how sentences say it.
 *
 * The numbers stand in limits.json, because the privacy page is made from them too. What is only
 * for the machine, such as how long a database may hang, stays where it is used.
 */
import numbers from "./limits.json";

const MEGABYTE = 1024 * 1024;
const DAY_MS = 86_400_000;

export const LIMITS = {
  /** More rows than anybody writes; a file that asks for more is not taken. */
  rows: numbers.rows,
  /** A back-up above this is not opened. */
  copyBytes: numbers.copy_megabytes * MEGABYTE,
  /** A document above this is not opened, and not even read. */
  documentBytes: numbers.document_megabytes * MEGABYTE,
  /** A Word document that unpacks to more than this is not read. */
  unpackedBytes: numbers.unpacked_megabytes * MEGABYTE,
  /** How many states of a worksheet are kept: of days, and from before single changes. */
  historyOfDays: numbers.history_days,
  historyOfChanges: numbers.history_changes,
  /** So many characters they may have together; the newest is kept whatever its length. */
  historyCharacters: 1_000_000,
  /** So many days they outlive a clearing, unless they were to go with it. */
  historyAfterClearingDays: numbers.history_after_clearing_days,
  /** Of work that is in no file a person is reminded after so many days, and after "Not now". */
  reminderDays: numbers.reminder_days,
  reminderAgainDays: numbers.reminder_again_days,
  /** So many days after it a back-up of everything is no longer called one. */
  backupDays: numbers.backup_days,
  /** So many days Safari keeps what a site stored while nobody visits it. */
  safariDays: numbers.safari_days,
  /**
   * A passphrase that is offered has so many words of 2,048: six are 66 bits, too many to guess
   * through, and few enough to say by telephone.
   */
  passphraseWords: numbers.passphrase_words,
  /** What a person makes up as a passphrase must at least be this long. */
  passphraseCharacters: numbers.passphrase_characters,
  /** The name that somebody gives a file; systems allow about twice as many. */
  nameLetters: numbers.name_letters,
  /** What many people hand in is shown once there are so many. */
  collectedLeast: numbers.collected_least,
} as const;

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Say a size as people do: "2 MB". */
export const sayMegabytes = (bytes: number): string => `${bytes / MEGABYTE} MB`;

/** Say a small whole number as text does: "seven", and "12" from eleven on. */
export const spellNumber = (count: number): string => WORDS[count] ?? String(count);

/** Say a number of days in words: "seven days". */
export const sayDays = (days: number): string =>
  `${spellNumber(days)} ${days === 1 ? "day" : "days"}`;

/** Return how long so many days are. */
export const daysToMs = (days: number): number => days * DAY_MS;
