import { nameDay, nameToday } from "../answers/clock";
import { sayDate } from "../answers/date-parts";

/** What can tell when the page was changed last. */
export interface ChangedPage {
  /** Return the day, yyyy-mm-dd, or "" where it is not known. */
  readDay(): Promise<string>;
}

/** A file that is being opened, and how it stands in time to the page. */
export interface NamedFile {
  readonly name: string;
  /** The day on which it was saved, yyyy-mm-dd, or "". */
  readonly savedOn: string;
  /** Which of the two is newer, in a sentence; "" where that is not known. */
  readonly comparison: string;
  /** Whether the page was changed on a later day than the file was saved. */
  readonly isOlder: boolean;
  /** What stands before what is said once it is open. */
  readonly lead?: string;
  /** What follows once its answers were taken back. */
  readonly onUndone?: () => void;
}

// A database that hangs must not hold up the file.
const PATIENCE_MS = 1000;

/** Say a day as one speaks of it today; what lies in another year with that year. */
function sayDay(day: string): string {
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day === nameToday()) return "today";
  if (day === nameDay(yesterday)) return "yesterday";
  return sayDate(day).replace(new RegExp(` ${now.getFullYear()}$`), "");
}

const sayTime = (saved: Date) =>
  saved.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** Say which is newer. On one and the same day nothing tells which of the two is. */
function compare(saved: Date, savedOn: string, changedOn: string): string {
  const file = sayDay(savedOn) + (savedOn === nameToday() ? `, ${sayTime(saved)}` : "");
  if (changedOn === "") return `The file was saved ${file}.`;
  const page = sayDay(changedOn);
  if (savedOn > changedOn) return `The file is newer: saved ${file}. The page: ${page}.`;
  if (savedOn < changedOn) return `This page is newer: changed ${page}. The file: ${file}.`;
  return `The file was saved ${file}, and this page was changed on the same day.`;
}

/** Tell when a file was saved and the page was changed last, as far as the two say so. */
export async function tellTimes(
  saved: Date | undefined,
  page: ChangedPage | undefined,
): Promise<Omit<NamedFile, "name">> {
  if (!saved) return { savedOn: "", comparison: "", isOlder: false };
  const savedOn = nameDay(saved);
  const late = new Promise<string>((resolve) => setTimeout(resolve, PATIENCE_MS, ""));
  const changedOn = await Promise.race([page?.readDay() ?? "", late]).catch(() => "");
  const isOlder = changedOn !== "" && savedOn < changedOn;
  return { savedOn, comparison: compare(saved, savedOn, changedOn), isOlder };
}
