import type { Sheet } from "../../sheet/filled-sheet";
import type { Lines, Place } from "../lines/lines";
import { takeText } from "../lines/take-text";
import { firstName, SHEET_MARK, sheetMark } from "../package/bookmark-name";

/** A worksheet in a document: several may have been put into one. */
export interface FoundSheet {
  readonly worksheet: string;
  readonly version: number;
  readonly title: string;
  /** Its lines: from the first up to, but without, the second. */
  readonly from: number;
  readonly to: number;
}

/** Tell whether a bookmark is another one, told from it by a number or by words such as "Copy 1". */
const isSecond = (key: string, other: string) =>
  key.replace(/\d*$/, "") === other.replace(/\d*$/, "") || firstName(key) === other;

/** List the worksheets that a document says it is, by their own bookmarks, or by its properties. */
export function findSheets(
  { lines, marks }: Lines,
  identifier: string,
  { worksheet, was }: Sheet,
): FoundSheet[] {
  const found: (Omit<FoundSheet, "to"> & { key: string })[] = [];
  const starts: { readonly key: string; readonly from: Place; readonly to: Place }[] = marks
    .filter(({ key, isTag }) => !isTag && SHEET_MARK.test(key))
    .sort((one, other) => one.from.line - other.from.line);
  for (const { key, from, to } of starts) {
    const [, digits = "", words = ""] = SHEET_MARK.exec(key) ?? [];
    const version = Number(digits);
    // Where a document was put into itself, a program gives the second bookmark a number.
    if (found.some((other) => isSecond(key, other.key) || isSecond(other.key, key))) continue;
    const known = [worksheet, ...was].find((id) => sheetMark(version, id) === key);
    const id = known ?? ((starts.length === 1 && identifier) || words.replaceAll("_", "-"));
    const title = takeText(lines, from, to).trim() || id;
    found.push({ key, worksheet: id, version, title, from: from.line });
  }
  if (found.length === 0) {
    return [{ worksheet: identifier, version: 1, title: "", from: 0, to: lines.length }];
  }
  return found.map((sheet, at) => ({
    ...sheet,
    from: at === 0 ? 0 : sheet.from,
    to: found[at + 1]?.from ?? lines.length,
  }));
}

/** Leave of a document one worksheet's lines alone, and what stands in boxes, notes and margins. */
export function takeSheet(document: Lines, { from, to }: Pick<FoundSheet, "from" | "to">): Lines {
  const isIn = (line: number) => {
    const { story } = document.lines[line] ?? {};
    const at = story?.kind === "body" || story === undefined ? line : (story.near ?? from);
    return at >= from && at < Math.max(to, from + 1);
  };
  const isWhole = from === 0 && to >= document.lines.length;
  if (isWhole) return document;
  return {
    ...document,
    lines: document.lines.map((line, at) => (isIn(at) ? line : { ...line, text: "", label: 0 })),
    marks: document.marks.filter((mark) => isIn(mark.from.line)),
    rows: document.rows.filter(({ cells }) => cells[0] && isIn(cells[0].from)),
    offers: document.offers.filter((offer) => isIn(offer.from.line)),
    notes: document.notes,
  };
}
