import { fromLatin } from "../syntax/latin";
import type { OpenPdf } from "../syntax/open-pdf";
import type { PdfDictionary } from "../syntax/pdf-values";
import type { PdfField } from "./pdf-field";
import { readWords } from "./read-words";

const OFF = "Off";

/** Return a state without the slashes that some programs take for a part of it. */
const readState = (file: OpenPdf, entries: PdfDictionary, key: string): string =>
  readWords(file, entries.get(key)).replace(/^\/+/, "");

/** Return the name of the state that is on, as a button's drawings have it; nothing without any. */
function findOnName(file: OpenPdf, widget: PdfDictionary): string {
  const drawings = file.follow(widget.get("AP"));
  for (const key of ["N", "D"]) {
    const states = file.follow(drawings instanceof Map ? drawings.get(key) : null);
    if (!(states instanceof Map)) continue;
    for (const state of states.keys()) if (state !== OFF) return state;
  }
  return "";
}

/** Return the state of a field as its value says: where it has none, as one of its places does. */
export function readValueState(file: OpenPdf, { entries, widgets }: PdfField): string {
  const values = [entries, ...widgets].map((each) => readState(file, each, "V"));
  return values.find((state) => state !== "" && state !== OFF) ?? "";
}

/** List the states that are seen to be on. */
export function listShownStates(file: OpenPdf, { widgets }: PdfField): string[] {
  const shown = widgets.map((widget) => readState(file, widget, "AS"));
  return [...new Set(shown)].filter((state) => state !== "" && state !== OFF);
}

/** Return what a button is called when it is on, in words as values have them. */
export const nameOnState = (file: OpenPdf, widget: PdfDictionary): string =>
  new TextDecoder().decode(fromLatin(findOnName(file, widget)));
