import { type ControlValues, spreadAnswers } from "../../sheet/control-values";
import type { FilledSheet } from "../../sheet/filled-sheet";
import { AGREED_TITLE, listAgreedLines } from "../../sheet/list-agreed-lines";
import { chooseDrawer } from "../drawing/choose-drawer";
import { makeFontDrawer } from "../drawing/font-drawer";
import { addPages, type Drawers } from "../overflow/add-pages";
import type { Passage } from "../overflow/list-overflow";
import { listOverflow } from "../overflow/list-overflow";
import { pointToPages } from "../overflow/point-to-pages";
import { PdfReference, type PdfValue } from "../syntax/pdf-values";
import { type Filling, fillField, keepAnswer } from "../template/fill-field";
import { takeCatalogue } from "../template/open-form";
import { type Plan, planField } from "../template/plan-field";
import { takeDictionary, takeList } from "../template/template-field";

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

/** Choose with what the form's font draws, and what is drawn otherwise. */
export function makeDrawers({ form }: Filling): Drawers {
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

/** List the agreements over time, as they are printed last. */
function listAgreed(sheet: FilledSheet): Passage[] {
  const lines = listAgreedLines(sheet).map((text) => ({ tag: "P", text }) as const);
  return lines.length > 0 ? [{ tag: "H2", text: AGREED_TITLE }, ...lines] : [];
}

/** Fill in a form that is open: what is new goes to its objects, and pages with what has no room. */
export async function fillForm(filling: Filling, sheet: FilledSheet): Promise<void> {
  const values = spreadAnswers(sheet.questions, sheet.answers);
  const drawers = makeDrawers(filling);
  const plans = planFields(filling, values, drawers);
  const names = [...filling.form.fields.keys()];
  const passages = listOverflow(sheet, {
    isOverflowing: (name) => !plans.get(name)?.isWhole,
    isAsked: ({ id }) => names.some((name) => name === id || name.startsWith(`${id}__`)),
  });
  const agreed = listAgreed(sheet);
  const pages = await addPages(filling, [...passages, ...agreed], sheet.title, drawers);
  for (const [name, plan] of plans) {
    await fillField(filling, plan, pages?.starts.get(name) ?? 0);
  }
  if (pages) await pointToPages(filling, sheet, pages, drawers);
  keepOthers(filling, values);
}
