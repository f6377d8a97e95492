import { sayCount } from "../../answers/say-count";
import type { FilledSeries } from "./filled-series";

/** A heading or a paragraph of what stands before the entries; a row is one thing that is open. */
export interface CoverLine {
  readonly tag: "H1" | "H2" | "P" | "Row";
  readonly text: string;
}

const [OPEN, CONTENTS] = ["Still open", "In this document"];
const NOTHING_OPEN = "Nothing is open.";
const LEFT_OUT = "Left out, because it is private: ";
const NEWEST_FIRST = ", the newest first. Where you change anything, change it in the ";

/** Tell whether a line is a heading of what stands before the entries. */
export const isCoverHeading = (text: string): boolean =>
  text === CONTENTS || text === OPEN || text.startsWith(`${OPEN}: `);

/** Tell whether a line is one that stands before the entries in every such document. */
export const isCoverLine = (text: string): boolean =>
  isCoverHeading(text) ||
  text === NOTHING_OPEN ||
  text.startsWith(LEFT_OUT) ||
  text.includes(NEWEST_FIRST);

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
  return [{ tag: "P", text: `${LEFT_OUT}${names}.` }];
}

const heading = (text: string): CoverLine => ({ tag: "H2", text });

function listOpen({ open }: FilledSeries): CoverLine[] {
  if (!open) return [];
  if (open.length === 0) return [heading(OPEN), { tag: "P", text: NOTHING_OPEN }];
  const rows = open.map(
    ({ words, since }): CoverLine => ({
      tag: "Row",
      text: `${words}\nSince: ${since}`,
    }),
  );
  return [heading(`${OPEN}: ${open.length}`), ...rows];
}

/** List what a document of several entries says before them: what is open, and what it holds. */
export function listCover(series: FilledSeries): CoverLine[] {
  const { entries, name, title } = series;
  return [
    { tag: "H1", text: title },
    {
      tag: "P",
      text:
        `${sayCount(entries.length, name)}${NEWEST_FIRST}${name} itself: what stands on this page is not read when the document is ` +
        "opened again.",
    },
    ...sayLeftOut(series),
    ...listOpen(series),
    heading(CONTENTS),
    ...entries.map((entry): CoverLine => ({ tag: "P", text: entry.name })),
  ];
}
