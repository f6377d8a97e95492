import { sayCount } from "../../answers/say-count";
import type { FilledSeries } from "./filled-series";

/** A heading or a paragraph of what stands before the entries; a row is one thing that is open. */
export interface CoverLine {
  readonly tag: "H1" | "H2" | "P" | "Row";
  readonly text: string;
}

/** Say which questions were left out of any entry. */
function sayLeftOut({ entries }: FilledSeries): CoverLine[] {
  const labels = new Map(
    entries.flatMap(({ sheet }) => sheet.questions.map(({ id, label }) => [id, label] as const)),
  );
  const ids = new Set(
    entries.flatMap(({ sheet }) => sheet.private.filter((id) => sheet.leftOut.includes(id))),
  );
  if (ids.size === 0) return [];
  const names = [...ids].map((id) => `“${labels.get(id) ?? id}”`).join(", ");
  return [{ tag: "P", text: `Left out, because it is private: ${names}.` }];
}

const heading = (text: string): CoverLine => ({ tag: "H2", text });

function listOpen({ open }: FilledSeries): CoverLine[] {
  if (!open) return [];
  if (open.length === 0) return [heading("Still open"), { tag: "P", text: "Nothing is open." }];
  const rows = open.map(
    ({ words, since }): CoverLine => ({
      tag: "Row",
      text: `${words}\nSince: ${since}`,
    }),
  );
  return [heading(`Still open: ${open.length}`), ...rows];
}

/** List what a document of several entries says before them: what is open, and what it holds. */
export function listCover(series: FilledSeries): CoverLine[] {
  const { entries, name, title } = series;
  return [
    { tag: "H1", text: title },
    {
      tag: "P",
      text:
        `${sayCount(entries.length, name)}, the newest first. Where you change anything, change ` +
        `it in the ${name} itself: what stands on this page is not read when the document is ` +
        "opened again.",
    },
    ...sayLeftOut(series),
    ...listOpen(series),
    heading("In this document"),
    ...entries.map((entry): CoverLine => ({ tag: "P", text: entry.name })),
  ];
}
