const MEGABYTE = 1024 * 1024;
const DAY_MS = 86_400_000;

/** Every number that a person may meet; sentences are made from these, and repeat none of them. */
export const LIMITS = {
  /** More rows than anybody writes; a file that asks for more is not taken. */
  rows: 500,
  /** A saved copy above this is not opened. */
  copyBytes: 2 * MEGABYTE,
  /** A document above this is not opened, and not even read. */
  documentBytes: 20 * MEGABYTE,
  /** A Word document that unpacks to more than this is not read. */
  unpackedBytes: 50 * MEGABYTE,
  /** How many states of a worksheet are kept: of days, and from before single changes. */
  historyOfDays: 7,
  historyOfChanges: 8,
  /** So many characters they may have together; the newest is kept whatever its length. */
  historyCharacters: 1_000_000,
  /** So many days they outlive a clearing, unless they were to go with it. */
  historyAfterClearingDays: 7,
  /** Of work that is in no file a person is reminded after so many days, and after "Not now". */
  reminderDays: 5,
  reminderAgainDays: 3,
  /** What a person makes up as a passphrase must at least be this long. */
  passphraseCharacters: 12,
} as const;

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Say a size as people do: "2 MB". */
export const sayMegabytes = (bytes: number): string => `${bytes / MEGABYTE} MB`;

/** Say a number of days in words: "seven days". */
export const sayDays = (days: number): string =>
  `${NUMBERS[days] ?? days} ${days === 1 ? "day" : "days"}`;

/** Return how long so many days are. */
export const daysToMs = (days: number): number => days * DAY_MS;
