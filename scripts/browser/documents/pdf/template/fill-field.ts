import { cutToBox, frameIn } from "../drawing/fit-text";
import { type Drawing, points } from "../drawing/text-drawer";
import { fromLatin, toLatin } from "../syntax/latin";
import type { NewObjects } from "../syntax/new-objects";
import type { OpenPdf } from "../syntax/open-pdf";
import { encodePdfText } from "../syntax/pdf-text";
import {
  type PdfDictionary,
  PdfName,
  PdfReference,
  PdfStream,
  PdfString,
  type PdfValue,
} from "../syntax/pdf-values";
import type { TemplateForm } from "./open-form";
import type { MarkPlan, Plan, TextPlan } from "./plan-field";
import { takeDictionary } from "./template-field";

// The border of a box is drawn on the page, and stays to be seen.
const BORDER = 1;

/** Return what a page or a drawing needs beside its content: the font, and pictures by name. */
export function listResources(
  { fontName, fontReference }: TemplateForm,
  pictures: Iterable<readonly [string, PdfValue]>,
): PdfDictionary {
  const resources: PdfDictionary = new Map();
  if (fontName) resources.set("Font", new Map([[fontName, fontReference]]));
  const shown = new Map(pictures);
  if (shown.size) resources.set("XObject", shown);
  return resources;
}

function makeAppearance({ content }: Drawing, box: TextPlan["box"], resources: PdfDictionary) {
  const inside = [BORDER, BORDER, box.width - 2 * BORDER, box.height - 2 * BORDER].map(points);
  const entries: [string, PdfValue][] = [
    ["Type", new PdfName("XObject")],
    ["Subtype", new PdfName("Form")],
    ["BBox", [0, 0, ...[box.width, box.height].map((edge) => Math.round(edge * 100) / 100)]],
    ["Resources", resources],
  ];
  const written = `/Tx BMC\nq ${inside.join(" ")} re W n\n${content}\nQ\nEMC`;
  return new PdfStream(new Map(entries), fromLatin(written));
}

/** How the filling of a document goes on: what it is filled in from, and what is new in it. */
export interface Filling {
  readonly file: OpenPdf;
  readonly form: TemplateForm;
  readonly objects: NewObjects;
}

async function fillText({ file, form, objects }: Filling, plan: TextPlan, page: number) {
  const { field, box, drawer } = plan;
  const pointers = [`all of it on page ${page}`, `page ${page}`, `p. ${page}`];
  const layout = plan.isWhole ? plan.layout : cutToBox(plan.layout, box, drawer, pointers);
  const drawing = await drawer.draw(layout.lines, frameIn(box, layout), "Picture");
  const pictures: [string, PdfValue][] = drawing.picture
    ? [["Picture", objects.add(drawing.picture)]]
    : [];
  const appearance = makeAppearance(drawing, box, listResources(form, pictures));
  const before = takeDictionary(file, field.dictionary, "AP").get("N");
  const style = `/${form.fontName} ${points(layout.size)} Tf 0 g`;
  const entries: [string, PdfValue][] = [
    ["V", encodePdfText(plan.value)],
    ["DA", new PdfString(fromLatin(style))],
  ];
  // The template has an empty drawing for each field, whose place this one takes.
  if (before instanceof PdfReference) objects.put(before, appearance);
  else entries.push(["AP", new Map([["N", objects.add(appearance)]])]);
  objects.change(field.reference, entries);
}

/** Write an id as a name: its bytes in UTF-8. */
const asName = (id: string): PdfName => new PdfName(toLatin(new TextEncoder().encode(id)));

function fillMark({ objects }: Filling, { field, state, buttons }: MarkPlan): void {
  objects.change(field.reference, [["V", asName(state)]]);
  for (const button of buttons) {
    if (button.state === state) objects.change(button.reference, [["AS", new PdfName(state)]]);
  }
}

/** Fill a field; `page` is the one where an answer that is too long for its box is whole. */
export async function fillField(filling: Filling, plan: Plan, page: number): Promise<void> {
  if ("buttons" in plan) fillMark(filling, plan);
  else await fillText(filling, plan, page);
}

/** Describe a field that no page shows: it keeps an answer that the template does not ask for. */
export function keepAnswer(name: string, answer: string | boolean): PdfDictionary {
  const isTick = typeof answer === "boolean";
  return new Map<string, PdfValue>([
    ["FT", new PdfName(isTick ? "Btn" : "Tx")],
    ["T", encodePdfText(name)],
    ["V", isTick ? new PdfName("yes") : encodePdfText(answer)],
  ]);
}
