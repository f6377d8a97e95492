import type { OpenPdf } from "../syntax/open-pdf";
import { type PdfDictionary, PdfProblem, PdfReference, type PdfValue } from "../syntax/pdf-values";
import {
  inherit,
  leadsNowhere,
  MOST_FIELDS,
  nameField,
  type PdfField,
  takeList,
} from "./pdf-field";

/** The fields that a form lists, each with the dictionary that has its name. */
export interface FormFields {
  readonly fields: ReadonlyMap<PdfDictionary, PdfField>;
  /** What is listed as a field and has no name: a button, beside or without the field it is of. */
  readonly unnamed: readonly PdfDictionary[];
  /** Whether a reference to a field, or to one of its buttons, leads nowhere. */
  readonly isBroken: boolean;
}

interface Waiting {
  readonly value: PdfValue;
  readonly above: string;
  readonly inherited: PdfDictionary;
}

function isNew(value: PdfValue, seen: Set<number>): boolean {
  if (!(value instanceof PdfReference)) return true;
  const isNew = !seen.has(value.number);
  seen.add(value.number);
  return isNew;
}

/** List a form's fields in order. One that leads back to itself is listed once. */
export function listFormFields(file: OpenPdf, form: PdfDictionary): FormFields {
  const fields = new Map<PdfDictionary, PdfField>();
  const unnamed: PdfDictionary[] = [];
  const seen = new Set<number>();
  const wait = (values: readonly PdfValue[], above: string, inherited: PdfDictionary) =>
    values.map((value) => ({ value, above, inherited })).reverse();
  const waiting: Waiting[] = wait(takeList(file, form.get("Fields")), "", new Map());
  let isBroken = leadsNowhere(file, form.get("Fields"));
  let seenKids = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isNew(next.value, seen)) continue;
    const entries = file.follow(next.value);
    if (!(entries instanceof Map)) {
      isBroken = true;
      continue;
    }
    const name = nameField(file, entries, next.above);
    const inherited = inherit(entries, next.inherited);
    const kids = takeList(file, entries.get("Kids"));
    // Many fields may name one long list.
    seenKids += kids.length;
    if (fields.size + waiting.length + seenKids > MOST_FIELDS) {
      throw new PdfProblem("too many fields", "excess");
    }
    const [below, buttons] = splitKids(file, kids);
    if (below.length > 0) waiting.push(...wait(below, name, inherited));
    // Where numbers were mixed up, another field may stand among a field's own buttons.
    const isMixed = below.length > 0 && buttons.length > 0;
    const isPart = below.length + buttons.length < kids.length;
    isBroken ||= isMixed || isPart || leadsNowhere(file, entries.get("Kids"));
    if (below.length > 0 && !isMixed) continue;
    if (name === "") unnamed.push(entries);
    else fields.set(entries, { name, entries: inherited, widgets: buttons });
    if (buttons.length === 0) buttons.push(entries);
  }
  return { fields, unnamed, isBroken };
}

/** Part what stands below a field: a kid without a name of its own is a place on a page. */
function splitKids(file: OpenPdf, kids: readonly PdfValue[]): [PdfValue[], PdfDictionary[]] {
  const below: PdfValue[] = [];
  const buttons: PdfDictionary[] = [];
  for (const kid of kids) {
    const entries = file.follow(kid);
    if (!(entries instanceof Map)) continue;
    if (entries.has("T") || entries.has("Kids")) below.push(kid);
    else buttons.push(entries);
  }
  return [below, buttons];
}
