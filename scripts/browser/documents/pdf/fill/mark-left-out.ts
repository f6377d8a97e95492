import { encodePdfText } from "../syntax/pdf-text";
import { PdfReference } from "../syntax/pdf-values";
import type { Filling } from "../template/fill-field";

/**
 * Say inside the file which answers it left out on purpose: a blank is no answer there.
 *
 * It stands in the document information, beside the name of the worksheet and the version.
 */
export function markLeftOut({ file, objects }: Filling, leftOut: readonly string[]): void {
  const about = file.trailer.get("Info");
  if (leftOut.length === 0 || !(about instanceof PdfReference)) return;
  objects.change(about, [["leftOut", encodePdfText(leftOut.join(" "))]]);
}
