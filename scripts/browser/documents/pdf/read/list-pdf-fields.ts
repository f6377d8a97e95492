import type { OpenPdf } from "../syntax/open-pdf";
import { type PdfDictionary, PdfName } from "../syntax/pdf-values";
import { type Annotation, listAnnotations } from "./list-annotations";
import { listFormFields } from "./list-form-fields";
import { nameOnState } from "./on-state";
import { inherit, leadsNowhere, nameField, type PdfField } from "./pdf-field";

/** What a document has of fields, and of what lies beside them. */
export interface PdfContents {
  readonly fields: readonly PdfField[];
  /** Buttons on pages whose field, and with it their name, is missing. */
  readonly nameless: readonly PdfDictionary[];
  /** What lies on the pages beside fields: notes, text that was put there, links. */
  readonly notes: readonly Annotation[];
  /** Whether a reference to a field or to a page leads nowhere: then an answer may be missing. */
  readonly isBroken: boolean;
}

const HIGHEST = 32;

/** List a place on a page and all that stands above it, as far as it is there. */
function climb(file: OpenPdf, widget: PdfDictionary): { chain: PdfDictionary[]; isWhole: boolean } {
  const chain = [widget];
  for (let next = widget.get("Parent"); next !== undefined && chain.length < HIGHEST; ) {
    const above = file.follow(next);
    if (!(above instanceof Map)) return { chain, isWhole: false };
    if (chain.includes(above)) break;
    chain.push(above);
    next = above.get("Parent");
  }
  return { chain, isWhole: true };
}

function describe(file: OpenPdf, chain: readonly PdfDictionary[]): PdfField {
  let [name, entries]: [string, PdfDictionary] = ["", new Map()];
  for (const each of [...chain].reverse()) {
    name = nameField(file, each, name);
    entries = inherit(each, entries);
  }
  return { name, entries, widgets: [] };
}

/** Tell whether a button stands in what is no choice: numbers were mixed up where pages were copied. */
function isOfOther(file: OpenPdf, widget: PdfDictionary, owner: PdfDictionary): boolean {
  const type = file.follow(owner.get("FT"));
  const isButton = owner !== widget && nameOnState(file, widget) !== "";
  return isButton && type instanceof PdfName && type.name !== "Btn";
}

/** Tell whether a field's value leads nowhere: then it is not blank. */
const lacksValue = (file: OpenPdf, { entries, widgets }: PdfField): boolean =>
  [entries, ...widgets].some((holder) => leadsNowhere(file, holder.get("V")));

/**
 * List a document's fields: those of its form, then those that only its pages know.
 *
 * Programs that copy pages often leave the form behind; each place on a page still names its field.
 */
export function listPdfFields(file: OpenPdf, catalogue: PdfDictionary): PdfContents {
  const form = file.follow(catalogue.get("AcroForm"));
  const hasLostForm = form === null && catalogue.has("AcroForm");
  const listed = listFormFields(file, form instanceof Map ? form : new Map());
  const fields = new Map(listed.fields);
  const known = new Set([...fields.values()].flatMap(({ widgets }) => widgets));
  const annotations = listAnnotations(file, catalogue);
  const nameless: PdfDictionary[] = [];
  let isBroken = hasLostForm || listed.isBroken || annotations.lacksPage;
  const places = annotations.list.filter(({ kind }) => kind === "Widget");
  const unnamed = new Set(listed.unnamed);
  for (const widget of [...unnamed, ...places.map(({ entries }) => entries)]) {
    if (known.has(widget)) continue;
    known.add(widget);
    const { chain, isWhole } = climb(file, widget);
    const from = chain.findIndex((entries) => entries.has("T"));
    const owner = chain[from];
    const isStray = owner !== undefined && isOfOther(file, widget, owner);
    // What is listed by itself, and stands below nothing, was once something else.
    isBroken ||= !isWhole || isStray || (!owner && unnamed.has(widget));
    if (!owner || isStray) nameless.push(widget);
    else {
      const field = fields.get(owner) ?? describe(file, chain.slice(from));
      fields.set(owner, field);
      field.widgets.push(widget);
    }
  }
  // Where the form lists its fields, what its pages lack besides was taken out of them.
  const isFormless = listed.fields.size === 0 && fields.size > 0;
  isBroken ||= isFormless && annotations.lacksPart;
  isBroken ||= [...fields.values()].some((field) => lacksValue(file, field));
  const notes = annotations.list.filter(({ kind }) => kind !== "Widget");
  return { fields: [...fields.values()], nameless, notes, isBroken };
}
