import { type ControlValues, spreadAnswers } from "../../sheet/control-values";
import type { FilledSheet } from "../../sheet/filled-sheet";
import { chooseDrawer } from "../drawing/choose-drawer";
import { makeFontDrawer } from "../drawing/font-drawer";
import { addPages, type Drawers } from "../overflow/add-pages";
import { listOverflow } from "../overflow/list-overflow";
import { pointToPages } from "../overflow/point-to-pages";
import { NewObjects } from "../syntax/new-objects";
import { openPdf } from "../syntax/open-pdf";
import { PdfReference, type PdfValue } from "../syntax/pdf-values";
import { type Filling, fillField, keepAnswer } from "../template/fill-field";
import { openForm, takeCatalogue } from "../template/open-form";
import { type Plan, planField } from "../template/plan-field";
import { takeDictionary, takeList } from "../template/template-field";
import { markFile } from "./mark-file";

/** Keep answers that the template has no field for in fields of their own, which no page shows. */
function keepOthers({ file, form, objects }: Filling, values: ControlValues): void {
  const others = [...values].filter(([name]) => !form.fields.has(name));
  if (others.length === 0) return;
  const fields = others.map(([name, answer]) => objects.add(keepAnswer(name, answer)));
  const catalogue = takeCatalogue(file);
  const before = takeDictionary(file, catalogue.dictionary, "AcroForm");
  const listed: PdfValue[] = [...takeList(file, before, "Fields"), ...fields];
  const reference = catalogue.dictionary.get("AcroForm");
  if (reference instanceof PdfReference) objects.change(reference, [["Fields", listed]]);
  else {
    const whole = new Map(before).set("Fields", listed);
    objects.change(catalogue.reference, [["AcroForm", whole]]);
  }
}

function makeDrawers({ form }: Filling): Drawers {
  const plain = makeFontDrawer(form.font, form.fontName);
  return { plain: form.fontName ? plain : undefined, choose: chooseDrawer(form.font, plain) };
}

function planFields(
  { file, form }: Filling,
  values: ControlValues,
  { choose }: Drawers,
): Map<string, Plan> {
  const plans = new Map<string, Plan>();
  for (const [name, answer] of values) {
    const field = form.fields.get(name);
    if (field) plans.set(name, planField(file, field, answer, choose));
  }
  return plans;
}

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
  const values = spreadAnswers(sheet.questions, sheet.answers);
  const drawers = makeDrawers(filling);
  const plans = planFields(filling, values, drawers);
  const names = [...filling.form.fields.keys()];
  const passages = listOverflow(sheet, {
    isOverflowing: (name) => !plans.get(name)?.isWhole,
    isAsked: ({ id }) => names.some((name) => name === id || name.startsWith(`${id}__`)),
  });
  const pages = await addPages(filling, passages, sheet.title, drawers);
  for (const [name, plan] of plans) {
    await fillField(filling, plan, pages?.starts.get(name) ?? 0);
  }
  if (pages) await pointToPages(filling, sheet, pages, drawers);
  keepOthers(filling, values);
  markFile(filling, sheet);
  return filling.objects.appendTo(template);
}
