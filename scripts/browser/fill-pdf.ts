import { NewObjects } from "./append-objects";
import { makeChoice } from "./choose-pen";
import { continueAnswers, type Pens } from "./continue-answers";
import { spreadAnswers, type Values } from "./control-values";
import { makeFontPen } from "./draw-in-font";
import { type Filling, fillField, keepAnswer } from "./fill-field";
import type { FilledSheet } from "./filled-sheet";
import { listContinued } from "./list-continued";
import { openForm, takeCatalogue } from "./open-form";
import { openPdf } from "./open-pdf";
import { PdfReference, type PdfValue } from "./pdf-values";
import { type Plan, planField } from "./plan-field";
import { takeDictionary, takeList } from "./template-form";

/** Keep answers that the template has no field for in fields of their own, which no page shows. */
function keepOthers({ file, form, objects }: Filling, values: Values): void {
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

function makePens({ form }: Filling): Pens {
  const plain = makeFontPen(form.font, form.fontName);
  return { plain: form.fontName ? plain : undefined, choose: makeChoice(form.font, plain) };
}

function planFields({ file, form }: Filling, values: Values, { choose }: Pens): Map<string, Plan> {
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
 * comes behind them. The same answers give the same bytes, but for pictures of text: those are
 * drawn with the device's fonts. Throws PdfProblem if the template is none.
 */
export async function fillPdf(template: Uint8Array, sheet: FilledSheet): Promise<Uint8Array> {
  const file = await openPdf(template);
  const filling = { file, form: await openForm(file), objects: new NewObjects(file) };
  const values = spreadAnswers(sheet.questions, sheet.answers);
  const pens = makePens(filling);
  const plans = planFields(filling, values, pens);
  const names = [...filling.form.fields.keys()];
  const passages = listContinued(sheet, {
    isContinued: (name) => !plans.get(name)?.isWhole,
    isAsked: ({ id }) => names.some((name) => name === id || name.startsWith(`${id}__`)),
  });
  const pages = await continueAnswers(filling, passages, sheet.title, pens);
  for (const [name, plan] of plans) await fillField(filling, plan, pages.get(name) ?? 0);
  keepOthers(filling, values);
  return filling.objects.appendTo(template);
}
