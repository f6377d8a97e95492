import type { OpenPdf } from "../syntax/open-pdf";
import type { PdfDictionary } from "../syntax/pdf-values";
import type { PdfField } from "./pdf-field";
import { readList, readWords } from "./pdf-words";

const OFF = "Off";
const UNTICKED = new Set(["", "off", "no", "false", "0"]);

/** Return a state without the slashes that some programs take for a part of it. */
const readState = (file: OpenPdf, entries: PdfDictionary, key: string): string =>
  readWords(file, entries.get(key)).replace(/^\/+/, "");

/** Return what a button is called when it is on, as its drawings say; nothing without any. */
export function nameOnState(file: OpenPdf, widget: PdfDictionary): string {
  const drawings = file.follow(widget.get("AP"));
  for (const key of ["N", "D"]) {
    const states = file.follow(drawings instanceof Map ? drawings.get(key) : null);
    const names = states instanceof Map ? [...states.keys()] : [];
    const on = names.find((state) => state !== OFF);
    if (on !== undefined) return on;
  }
  return "";
}

const decodeName = (name: string): string =>
  new TextDecoder().decode(Uint8Array.from(name, (letter) => letter.charCodeAt(0)));

/** Return the state of a field as its value says: where it has none, as one of its places does. */
function readValue(file: OpenPdf, { entries, widgets }: PdfField): string {
  const values = [entries, ...widgets].map((each) => readState(file, each, "V"));
  return values.find((state) => state !== "" && state !== OFF) ?? "";
}

/** List the states that are seen to be on. */
function listShown(file: OpenPdf, { widgets }: PdfField): string[] {
  const shown = widgets.map((widget) => readState(file, widget, "AS"));
  return [...new Set(shown)].filter((state) => state !== "" && state !== OFF);
}

/**
 * Tell whether a box is ticked: its value says so, or what is seen of it.
 *
 * Some programs set the one without the other, and call the state by a word of their own.
 */
export function readTick(file: OpenPdf, field: PdfField): boolean {
  if (listShown(file, field).length > 0) return true;
  const value = readValue(file, field);
  const isOwn = field.widgets.some((widget) => decodeName(nameOnState(file, widget)) === value);
  return isOwn ? value !== "" : !UNTICKED.has(value.toLowerCase());
}

/** A state of a choice, with the button that it belongs to, if there is one. */
export interface ChosenState {
  readonly state: string;
  readonly widget: PdfDictionary | undefined;
}

/**
 * List the states of a choice that count as chosen, the one that does first.
 *
 * The value counts where it is the state of one of the buttons; otherwise the button that is on.
 */
export function listChosen(file: OpenPdf, field: PdfField): ChosenState[] {
  const owners = new Map(
    field.widgets.map((widget) => [decodeName(nameOnState(file, widget)), widget] as const),
  );
  owners.delete("");
  const raw = readWords(file, field.entries.get("V"));
  const value = readValue(file, field);
  const shown = listShown(file, field);
  const states = owners.has(raw) || shown.length === 0 ? [value, ...shown] : [...shown, value];
  const chosen = [...new Set(states)].filter((state) => state !== "");
  return chosen.map((state) => ({ state, widget: owners.get(state) }));
}

/** Return what a state stands for: some programs number states, with a table beside. */
export function readExport(file: OpenPdf, field: PdfField, state: string): string {
  const at = /^\d{1,4}$/.test(state) ? Number(state) : -1;
  const named = at >= 0 ? readList(file, field.entries.get("Opt"))[at] : undefined;
  return (named !== undefined && readWords(file, named)) || state;
}
