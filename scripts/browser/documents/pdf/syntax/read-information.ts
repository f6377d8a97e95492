import type { OpenPdf } from "./open-pdf";
import type { PdfDictionary } from "./pdf-values";

/** Return what a PDF says of itself in its document information; nothing, where it has none. */
export function readInformation(file: OpenPdf): PdfDictionary {
  const found = file.follow(file.trailer.get("Info"));
  return found instanceof Map ? found : new Map();
}
