import { packAgreements } from "../../../agreeing/record/pack-agreements";
import type { FilledSheet } from "../../sheet/filled-sheet";
import { NewObjects } from "../syntax/new-objects";
import { openPdf } from "../syntax/open-pdf";
import { openForm } from "../template/open-form";
import { fillForm } from "./fill-form";
import { markFile } from "./mark-file";

/**
 * Fill in a worksheet's blank PDF, and return the whole file.
 *
 * The template's own bytes stay as they are, and with them its tags; one section with what is new
 * comes behind them. The same answers, saved at the same time, give the same bytes, but for pictures
 * of text: those are drawn with the device's fonts. Throws PdfProblem if the template is none.
 */
export async function fillPdf(template: Uint8Array, sheet: FilledSheet): Promise<Uint8Array> {
  const file = await openPdf(template);
  const filling = { file, form: await openForm(file), objects: new NewObjects(file) };
  await fillForm(filling, sheet);
  markFile(filling, { ...sheet, agreed: await packAgreements({ "": sheet.agreement }) });
  return filling.objects.appendTo(template);
}
