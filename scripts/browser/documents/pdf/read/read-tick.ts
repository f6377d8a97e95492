import type { OpenPdf } from "../syntax/open-pdf";
import { listShownStates, nameOnState, readValueState } from "./on-state";
import type { PdfField } from "./pdf-field";

const UNTICKED = new Set(["", "off", "no", "false", "0"]);

/**
 * Tell whether a box is ticked: its value says so, or what is seen of it.
 *
 * Some programs set the one without the other, and call the state by a word of their own.
 */
export function readTick(file: OpenPdf, field: PdfField): boolean {
  if (listShownStates(file, field).length > 0) return true;
  const value = readValueState(file, field);
  const isOwn = field.widgets.some((widget) => nameOnState(file, widget) === value);
  return isOwn ? value !== "" : !UNTICKED.has(value.toLowerCase());
}
