import type { OpenPdf } from "../syntax/open-pdf";
import type { PdfDictionary } from "../syntax/pdf-values";
import { listShownStates, nameOnState, readValueState } from "./on-state";
import type { PdfField } from "./pdf-field";
import { readList, readWords } from "./read-words";

/** Return what a state stands for: some programs number states, with a table beside. */
export function readExport(file: OpenPdf, field: PdfField, state: string): string {
  const at = /^\d{1,4}$/.test(state) ? Number(state) : -1;
  const named = at >= 0 ? readList(file, field.entries.get("Opt"))[at] : undefined;
  return (named !== undefined && readWords(file, named)) || state;
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
    field.widgets.map((widget) => [nameOnState(file, widget), widget] as const),
  );
  owners.delete("");
  const raw = readWords(file, field.entries.get("V"));
  const value = readValueState(file, field);
  const shown = listShownStates(file, field);
  const isState = owners.has(raw) || readExport(file, field, raw) !== raw;
  const states = isState || shown.length === 0 ? [value, ...shown] : [...shown, value];
  const chosen = [...new Set(states)].filter((state) => state !== "");
  return chosen.map((state) => ({ state, widget: owners.get(state) }));
}
