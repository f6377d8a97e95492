import { sayCount } from "../../answers/say-count";
import type { Copy } from "../../copies/parse-copy";
import { readSeries } from "../../series/entries/declared-series";
import type { OpenWorksheet } from "../../session/open-worksheet";

/** Count the entries of a file beside the one that opens on the page. */
export function countOthers(parsed: unknown): number {
  const { entries } = Object(parsed) as { entries?: unknown };
  return Array.isArray(entries) ? entries.length : 0;
}

/** Have a file say, where one of its entries opens alone, that it holds others. */
export function noteOthers(worksheet: OpenWorksheet, copy: Copy, parsed: unknown): Copy {
  const others = countOthers(parsed);
  const series = readSeries(worksheet);
  if (!series || others === 0) return copy;
  const held = sayCount(others, `other ${series.name}`);
  const note = `The file also holds ${held}. This page keeps one alone, so the newest opens.`;
  return { ...copy, notes: [...copy.notes, note] };
}
