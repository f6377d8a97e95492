import type { OpenPdf } from "../syntax/open-pdf";
import { decodePdfText } from "../syntax/pdf-text";
import {
  type PdfDictionary,
  PdfProblem,
  PdfReference,
  PdfString,
  type PdfValue,
} from "../syntax/pdf-values";

/** One field of a form, with what it inherits: `/FT`, `/Ff`, `/V` and `/Opt` may stand above it. */
export interface PdfField {
  /** Its own name behind those above it, with full stops between. */
  readonly name: string;
  readonly entries: PdfDictionary;
  /** Where it stands on pages, one for each button; none if it is data alone. */
  readonly widgets: readonly PdfDictionary[];
}

interface Waiting {
  readonly value: PdfValue;
  readonly above: string;
  readonly inherited: PdfDictionary;
}

const INHERITED = ["FT", "Ff", "V", "Opt"];
const MOST_FIELDS = 50_000;
const LONGEST_NAME = 1000;

/** List a form's fields in order. One that leads back to itself is listed once. */
export function listPdfFields(file: OpenPdf, form: PdfDictionary): PdfField[] {
  const fields: PdfField[] = [];
  const seen = new Set<number>();
  const wait = (values: readonly PdfValue[], above: string, inherited: PdfDictionary) =>
    values.map((value) => ({ value, above, inherited })).reverse();
  const waiting: Waiting[] = wait(takeList(file, form.get("Fields")), "", new Map());
  let seenKids = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isNew(next.value, seen)) continue;
    const entries = file.follow(next.value);
    if (!(entries instanceof Map)) {
      // In a file whose own tables are wrong, what is missing may be an answer.
      if (file.startXref === undefined) throw new PdfProblem("a field that is not there");
      continue;
    }
    const name = nameField(file, entries, next.above);
    const inherited = inherit(entries, next.inherited);
    const kids = takeList(file, entries.get("Kids"));
    // Many fields may name one long list.
    seenKids += kids.length;
    if (fields.length + waiting.length + seenKids > MOST_FIELDS) {
      throw new PdfProblem("too many fields", "excess");
    }
    const below = kids.filter((kid) => isField(file, kid));
    if (below.length > 0) waiting.push(...wait(below, name, inherited));
    else fields.push({ name, entries: inherited, widgets: listWidgets(file, entries, kids) });
  }
  return fields;
}

function takeList(file: OpenPdf, value: PdfValue | undefined): readonly PdfValue[] {
  const list = file.follow(value);
  return Array.isArray(list) ? list : [];
}

function isNew(value: PdfValue, seen: Set<number>): boolean {
  if (!(value instanceof PdfReference)) return true;
  const isNew = !seen.has(value.number);
  seen.add(value.number);
  return isNew;
}

/** A kid without a name of its own is a place on a page, not a field. */
function isField(file: OpenPdf, kid: PdfValue): boolean {
  const entries = file.follow(kid);
  return entries instanceof Map && entries.has("T");
}

function nameField(file: OpenPdf, entries: PdfDictionary, above: string): string {
  const own = file.follow(entries.get("T"));
  const length = above.length + (own instanceof PdfString ? own.bytes.length : 0);
  if (length > LONGEST_NAME) throw new PdfProblem("too long a name", "excess");
  const name = own instanceof PdfString ? decodePdfText(own) : "";
  return above && name ? `${above}.${name}` : above || name;
}

function inherit(entries: PdfDictionary, above: PdfDictionary): PdfDictionary {
  const own = INHERITED.filter((key) => entries.has(key));
  return new Map([...above, ...own.map((key) => [key, entries.get(key) ?? null] as const)]);
}

function listWidgets(
  file: OpenPdf,
  entries: PdfDictionary,
  kids: readonly PdfValue[],
): PdfDictionary[] {
  const below = kids.map((kid) => file.follow(kid)).filter((kid) => kid instanceof Map);
  return below.length > 0 ? below : [entries];
}
