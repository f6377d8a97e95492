import type { OpenPdf } from "../syntax/open-pdf";
import { decodePdfText } from "../syntax/pdf-text";
import {
  type PdfDictionary,
  PdfProblem,
  PdfReference,
  PdfString,
  type PdfValue,
} from "../syntax/pdf-values";

/** One field of a form, with what it inherits: `/FT`, `/Ff`, `/V` and the like may stand above it. */
export interface PdfField {
  /** Its own name behind those above it, with full stops between. */
  readonly name: string;
  readonly entries: PdfDictionary;
  /** Where it stands on pages, one for each button; itself if it is data alone. */
  readonly widgets: PdfDictionary[];
}

const INHERITED = ["FT", "Ff", "V", "RV", "Opt", "I"];
const LONGEST_NAME = 1000;

/** More fields and places on pages than any worksheet has. */
export const MOST_FIELDS = 50_000;

/** Return the list that a value is or leads to. */
export function takeList(file: OpenPdf, value: PdfValue | undefined): readonly PdfValue[] {
  const list = file.follow(value);
  return Array.isArray(list) ? list : [];
}

/** Tell whether a value is a reference to what is not there. */
export const leadsNowhere = (file: OpenPdf, value: PdfValue | undefined): boolean =>
  value instanceof PdfReference && file.follow(value) === null;

/** Put a field's own name behind the name of what it stands in. */
export function nameField(file: OpenPdf, entries: PdfDictionary, above: string): string {
  const own = file.follow(entries.get("T"));
  const length = above.length + (own instanceof PdfString ? own.bytes.length : 0);
  if (length > LONGEST_NAME) throw new PdfProblem("too long a name", "excess");
  const name = own instanceof PdfString ? decodePdfText(own) : "";
  return above && name ? `${above}.${name}` : above || name;
}

/** Add what a field says itself to what it inherits. */
export function inherit(entries: PdfDictionary, above: PdfDictionary): PdfDictionary {
  const own = INHERITED.filter((key) => entries.has(key));
  return new Map([...above, ...own.map((key) => [key, entries.get(key) ?? null] as const)]);
}
