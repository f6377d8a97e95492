import { keepText, listNames, readText, removeText } from "../site-storage";
import { nameStored } from "../stored-names";
import type { Change } from "./put-answer";

/** What a page that is being left had not saved yet. */
export interface Unsaved {
  /** Names the page that left it. */
  readonly tab: string;
  /** Which filling-in it belongs to; undefined where the page had not read that yet. */
  readonly filling?: string | undefined;
  readonly changes: readonly Change[];
}

/** Whose last words they are. */
export interface Left extends Unsaved {
  readonly worksheet: string;
}

/** Do something with the browser's storage; where it is blocked or full, nothing is left there. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const nameOf = (database: string, worksheet: string, tab: string) =>
  nameStored("last_words", { database, worksheet, tab });

function parse(text: string | null): Unsaved | undefined {
  const left: unknown = attempt(() => JSON.parse(text ?? "null"));
  return left !== null && typeof left === "object" ? (left as Unsaved) : undefined;
}

/**
 * The last words of pages that were left before these were in the database.
 *
 * Measured on a busy machine, with a reload right behind the last key: a database write begun in
 * `pagehide`, commit or not, was lost 13 of 40 times, because a closing page takes along what has
 * not run yet. Local storage is written before `pagehide` ends, and every tab can read it: the
 * words are found though this tab never comes back. Each page writes under a name of its own, so
 * no two that end together overwrite each other.
 */
export class LastWords {
  constructor(
    readonly database: string,
    readonly worksheet: string,
  ) {}

  /** Leave what a page had not saved, in place of what the same page left before. */
  leave(unsaved: Unsaved): void {
    const name = nameOf(this.database, this.worksheet, unsaved.tab);
    attempt(() => keepText("browser", name, JSON.stringify(unsaved)));
  }

  /** List what pages have left. */
  find(): Left[] {
    const { database, worksheet } = this;
    return listLastWords(database).filter((left) => left.worksheet === worksheet);
  }

  /** Take away what one page left; nothing, where it has left something else meanwhile. */
  take({ worksheet: _, ...unsaved }: Left): void {
    const name = nameOf(this.database, this.worksheet, unsaved.tab);
    attempt(() => {
      if (readText("browser", name) === JSON.stringify(unsaved)) removeText("browser", name);
    });
  }

  /** Take away whatever this page left. */
  clear(tab: string): void {
    attempt(() => removeText("browser", nameOf(this.database, this.worksheet, tab)));
  }

  /** Call back when a page in another tab leaves words. */
  onLeft(act: () => void): void {
    const start = nameOf(this.database, this.worksheet, "");
    window.addEventListener("storage", ({ key, newValue }) => {
      if (newValue !== null && key?.startsWith(start)) act();
    });
  }
}

/** List what pages of any worksheet have left; what is damaged is left where it is. */
export function listLastWords(database: string): Left[] {
  const start = nameOf(database, "", "").trimEnd();
  const names = attempt(() => listNames("browser")) ?? [];
  return names.flatMap((name) => {
    const [worksheet = "", tab, ...rest] = name.slice(start.length + 1).split(" ");
    if (!name.startsWith(`${start} `) || tab === undefined || rest.length > 0) return [];
    const left = parse(
      attempt(() => readText("browser", nameOf(database, worksheet, tab))) ?? null,
    );
    return left?.tab === tab ? [{ ...left, worksheet }] : [];
  });
}
