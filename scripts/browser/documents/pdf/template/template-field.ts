import type { Objects } from "../syntax/open-pdf";
import { decodePdfText } from "../syntax/pdf-text";
import {
  type PdfDictionary,
  PdfName,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue,
} from "../syntax/pdf-values";

/** A field of the template, and the object that it stands in. */
export interface TemplateField {
  readonly reference: PdfReference;
  readonly dictionary: PdfDictionary;
}

const asMap = (value: PdfValue): PdfDictionary => (value instanceof Map ? value : new Map());

/** Return a dictionary's entry that is a dictionary itself, there or in an object of its own. */
export function takeDictionary(file: Objects, from: PdfDictionary, key: string): PdfDictionary {
  return asMap(file.follow(from.get(key)));
}

/** Return a dictionary's list, there or in an object of its own; a list of one may go without. */
export function takeList(file: Objects, from: PdfDictionary, key: string): readonly PdfValue[] {
  const entry = from.get(key) ?? null;
  const value = file.follow(entry);
  if (Array.isArray(value)) return value;
  return value === null ? [] : [entry];
}

/** Return the words of an entry, or no words. */
export function takeText(from: PdfDictionary, key: string): string {
  const value = from.get(key);
  return value instanceof PdfString ? decodePdfText(value) : "";
}

/** List the objects that some references lead to. */
export function listObjects(file: Objects, references: readonly PdfValue[]): TemplateField[] {
  return references
    .filter((reference) => reference instanceof PdfReference)
    .map((reference) => ({ reference, dictionary: asMap(file.follow(reference)) }));
}

/** Find the template's fields by their names. */
export function listFields(file: Objects, form: PdfDictionary): Map<string, TemplateField> {
  const fields = listObjects(file, takeList(file, form, "Fields"));
  return new Map(fields.map((field) => [takeText(field.dictionary, "T"), field]));
}

/** Return what a button is called when it is on: the state that has a drawing, beside `/Off`. */
export function nameOnState(file: Objects, button: PdfDictionary): string {
  const drawings = takeDictionary(file, takeDictionary(file, button, "AP"), "N");
  return [...drawings.keys()].find((state) => state !== "Off") ?? "Off";
}

/** Tell what a field is: `Tx` for text, `Ch` for a list, `Btn` for a choice or a tick. */
export function nameType({ dictionary }: TemplateField): string {
  const type = dictionary.get("FT");
  return type instanceof PdfName ? type.name : "";
}

/** Return the words that a list shows for one of its options. */
export function sayEntry(file: Objects, list: PdfDictionary, id: string): string {
  for (const entry of takeList(file, list, "Opt")) {
    const [value, shown] = Array.isArray(entry) ? entry : [entry, entry];
    if (value instanceof PdfString && shown instanceof PdfString && decodePdfText(value) === id) {
      return decodePdfText(shown);
    }
  }
  return id;
}

/** Return a stream that a dictionary names. */
export function takeStream(file: Objects, from: PdfDictionary, key: string): PdfStream | undefined {
  const value = file.follow(from.get(key));
  return value instanceof PdfStream ? value : undefined;
}
