/** Which entry of a series a file is, beside the one on the page; free of the page. */

/** An entry that this browser has, with its whole date, or "". */
export interface KnownEntry {
  /** Undefined: the first. */
  readonly id?: string | undefined;
  /** What else it is called in files. */
  readonly also: readonly string[];
  readonly date: string;
}

/** What is known before a file is opened. */
export interface EntrySides {
  /** The one on the page. */
  readonly page: KnownEntry & { readonly isEmpty: boolean };
  readonly file: { readonly entry?: string | undefined; readonly date: string };
  /** All in which anything is answered. */
  readonly known: readonly KnownEntry[];
}

/**
 * What is to be done about it:
 *
 * - `here`: it is the one on the page, or nothing says that it is not; it opens as any file does.
 * - `there`: it is another that this browser has.
 * - `own`: this browser has none like it: it becomes an entry of its own.
 * - `ask`: only the person can tell, by the days; `days` are those of the same day.
 */
export type Which =
  | { readonly kind: "here" }
  | { readonly kind: "own" }
  | { readonly kind: "there"; readonly id: string | undefined }
  | { readonly kind: "ask"; readonly days: readonly KnownEntry[] };

const isCalled = ({ id, also }: KnownEntry, entry: string): boolean =>
  id === entry || also.includes(entry);

/** Decide about a file that does not say which entry it is, by its day. */
function decideByDay({ page, file }: EntrySides, days: readonly KnownEntry[]): Which {
  if (file.date === "" || file.date === page.date) return { kind: "here" };
  const isOther = page.isEmpty ? days.length > 0 : page.date !== "";
  return isOther ? { kind: "ask", days } : { kind: "here" };
}

/** Decide which entry a file is: its id decides, and days only where that is not known here. */
export function decideEntry(sides: EntrySides): Which {
  const { page, file, known } = sides;
  const { entry, date } = file;
  const days = known.filter((each) => date !== "" && each.date === date);
  if (entry === undefined) return decideByDay(sides, days);
  if (isCalled(page, entry)) return { kind: "here" };
  const own = known.find((each) => isCalled(each, entry));
  if (own) return { kind: "there", id: own.id };
  if (days.length > 0) return { kind: "ask", days };
  const isOnly = page.isEmpty && known.every(({ id }) => id === page.id);
  return { kind: isOnly ? "here" : "own" };
}
