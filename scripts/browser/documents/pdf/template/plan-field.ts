import type { Drawable } from "../drawing/choose-drawer";
import { type Box, fitText, type Layout } from "../drawing/fit-text";
import type { OpenPdf } from "../syntax/open-pdf";
import type { PdfDictionary } from "../syntax/pdf-values";
import {
  listObjects,
  nameOnState,
  nameType,
  sayEntry,
  type TemplateField,
  takeList,
  takeText,
} from "./template-field";

/** How a field of the template is filled: with what is drawn in its box, or with a mark. */
export type Plan = TextPlan | MarkPlan;

export interface TextPlan extends Drawable {
  readonly field: TemplateField;
  readonly value: string;
  readonly box: Box;
  readonly layout: Layout;
  /** Whether all of the answer is seen where it is asked. */
  readonly isWhole: boolean;
}

/** A button of a choice, or the box of a tick, and what it is called when it is on. */
export interface Button extends TemplateField {
  readonly state: string;
}

export interface MarkPlan {
  readonly field: TemplateField;
  /** The state of the whole: an option's id, which may be none that the template offers. */
  readonly state: string;
  readonly buttons: readonly Button[];
  readonly isWhole: boolean;
}

const MULTILINE = 1 << 12;
const PLAIN_SIZE = 10;

function readBox(file: OpenPdf, field: PdfDictionary): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = takeList(file, field, "Rect").map(Number);
  const [, size] = /([\d.]+) Tf/.exec(takeText(field, "DA")) ?? [];
  const isMultiline = (Number(field.get("Ff") ?? 0) & MULTILINE) !== 0;
  return {
    width: right - left,
    height: top - bottom,
    size: Number(size ?? PLAIN_SIZE),
    isMultiline,
  };
}

function planMark(file: OpenPdf, field: TemplateField, value: string | boolean): MarkPlan {
  const kids = listObjects(file, takeList(file, field.dictionary, "Kids"));
  const buttons = (kids.length ? kids : [field]).map((button) => ({
    ...button,
    state: nameOnState(file, button.dictionary),
  }));
  const state = value === true ? (buttons[0]?.state ?? "") : String(value);
  return { field, state, buttons, isWhole: buttons.some((button) => button.state === state) };
}

/** Plan how a field shows an answer; `choose` says with what a text is drawn. */
export function planField(
  file: OpenPdf,
  field: TemplateField,
  answer: string | boolean,
  choose: (text: string) => Drawable,
): Plan {
  const type = nameType(field);
  if (type === "Btn") return planMark(file, field, answer);
  const value = String(answer);
  const drawable = choose(type === "Ch" ? sayEntry(file, field.dictionary, value) : value);
  const box = readBox(file, field.dictionary);
  const layout = fitText(drawable.text, box, drawable.drawer);
  return { ...drawable, field, value, box, layout, isWhole: layout.isWhole };
}
