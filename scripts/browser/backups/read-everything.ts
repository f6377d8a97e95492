import { isBlank, isSameAnswer } from "../answers/answer";
import type { CalendarNote } from "../storage/calendar-note";
import type { About, Database } from "../storage/open-database";
import { listTabWorksheets, readTab } from "../storage/tab-answers";
import { listLastWords } from "../storage/worksheet/last-words";
import { readValue } from "../storage/worksheet/read-value";
import { ALL } from "../storage/write-database";

/** One worksheet of one owner, under the key of its answers. */
export interface HeldWorksheet {
  readonly worksheet: string;
  readonly answers: Record<string, unknown>;
  /** What is kept but not shown: replaced answers, and records that could not be read. */
  readonly kept?: { superseded: Kept[]; aside: Kept[] };
  /** Of an entry of a series: its place, and what it is called in files beside the id in its key. */
  readonly place?: number;
  readonly also?: readonly string[];
  /** The day on which it was begun, yyyy-mm-dd. */
  readonly begun?: string;
  /** What of it went into a calendar. */
  readonly calendar?: Readonly<Record<string, CalendarNote>>;
}

/** What is known of a worksheet beside its answers, as far as a file says it. */
type Placed = Pick<HeldWorksheet, "place" | "also" | "begun" | "calendar">;

interface Kept {
  field: string;
  value: unknown;
}

/** Gathers what is found, worksheet by worksheet. */
class Gathered {
  readonly #answers = new Map<string, Map<string, unknown>>();
  readonly #superseded = new Map<string, Kept[]>();
  readonly #aside = new Map<string, Kept[]>();
  readonly #placed = new Map<string, Placed>();

  place(worksheet: string, { place, also, begun, calendar }: About): void {
    this.#placed.set(worksheet, {
      ...(place && { place }),
      ...(also && { also }),
      ...(begun && { begun }),
      ...(!isBlank(calendar) && calendar && { calendar }),
    });
  }

  answer(worksheet: string, field: string, value: unknown): void {
    if (isBlank(value)) return;
    const answers = this.#answers.get(worksheet) ?? new Map();
    const before = answers.get(field);
    if (!isSameAnswer(before, value)) this.keep("superseded", worksheet, field, before);
    this.#answers.set(worksheet, answers.set(field, value));
  }

  keep(kind: "superseded" | "aside", worksheet: string, field: string, value: unknown): void {
    if (isBlank(value)) return;
    const list = kind === "aside" ? this.#aside : this.#superseded;
    list.set(worksheet, [...(list.get(worksheet) ?? []), { field, value }]);
  }

  /** Keep what a page left in a hurry, unless it stands among the answers already. */
  hurry(worksheet: string, field: string, value: unknown): void {
    const answer = this.#answers.get(worksheet)?.get(field);
    const others = this.#superseded.get(worksheet)?.filter((kept) => kept.field === field) ?? [];
    if ([answer, ...others.map((kept) => kept.value)].some((each) => isSameAnswer(each, value)))
      return;
    this.keep("superseded", worksheet, field, value);
  }

  list(): HeldWorksheet[] {
    const ids = [this.#answers, this.#superseded, this.#aside].flatMap((each) => [...each.keys()]);
    return [...new Set(ids)].sort().map((worksheet) => {
      const superseded = this.#superseded.get(worksheet) ?? [];
      const aside = this.#aside.get(worksheet) ?? [];
      const answers = Object.fromEntries(this.#answers.get(worksheet) ?? []);
      const held = { worksheet, ...this.#placed.get(worksheet), answers };
      if (superseded.length + aside.length === 0) return held;
      return { ...held, kept: { superseded, aside } };
    });
  }
}

async function gatherDatabase(gathered: Gathered, database: Database): Promise<void> {
  const reading = database.transaction(ALL);
  for await (const { key, value } of reading.objectStore("worksheets").iterate()) {
    gathered.place(key, value);
  }
  for await (const { key, value } of reading.objectStore("answers").iterate()) {
    gathered.answer(key[0], key[1], readValue(value));
  }
  // Words of a page that has died: the next visit would put them in their place.
  for await (const { key, value } of reading.objectStore("late").iterate()) {
    gathered.hurry(key[0], key[1], readValue(value));
  }
  for (const kind of ["superseded", "aside"] as const) {
    for (const { worksheet, field, value } of await reading.objectStore(kind).getAll()) {
      gathered.keep(kind, worksheet, field, value);
    }
  }
}

function gatherTab(gathered: Gathered, database: string): void {
  for (const worksheet of listTabWorksheets(database)) {
    const { answers, superseded, aside } = readTab(database, worksheet);
    for (const [field, record] of Object.entries(answers)) {
      gathered.answer(worksheet, field, readValue(record));
    }
    for (const { field, value } of superseded) gathered.keep("superseded", worksheet, field, value);
    for (const { field, value } of aside) gathered.keep("aside", worksheet, field, value);
  }
}

/** Gather the last words that no page has taken among the answers yet. */
function gatherLastWords(gathered: Gathered, database: string): void {
  for (const { worksheet, changes } of listLastWords(database)) {
    for (const { field, value } of Array.isArray(changes) ? changes : []) {
      gathered.hurry(worksheet, field, value);
    }
  }
}

/**
 * Read the answers to every worksheet, from this browser and from this tab.
 *
 * Where both have an answer, the tab's is the one, and the browser's is kept beside it.
 */
export async function readEverything(
  name: string,
  database: Database | undefined,
): Promise<HeldWorksheet[]> {
  const gathered = new Gathered();
  if (database) await gatherDatabase(gathered, database);
  gatherLastWords(gathered, name);
  gatherTab(gathered, name);
  return gathered.list();
}
