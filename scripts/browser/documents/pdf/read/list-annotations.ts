import type { OpenPdf } from "../syntax/open-pdf";
import { type PdfDictionary, PdfName, PdfProblem, PdfReference } from "../syntax/pdf-values";
import { leadsNowhere, MOST_FIELDS, takeList } from "./pdf-field";

/** What lies on a page: the place of a field, a note, a link. */
export interface Annotation {
  readonly entries: PdfDictionary;
  /** What it is, such as `Widget`: the place of a field. */
  readonly kind: string;
  /** From 1. */
  readonly page: number;
}

export interface Annotations {
  readonly list: readonly Annotation[];
  /** Whether a reference to a page leads nowhere; and one to what lies on a page. */
  readonly lacksPage: boolean;
  readonly lacksPart: boolean;
}

function nameKind(file: OpenPdf, entries: PdfDictionary): string {
  const kind = file.follow(entries.get("Subtype"));
  if (kind instanceof PdfName) return kind.name;
  return entries.has("FT") ? "Widget" : "";
}

/** List the pages of a document in order, without those that lead nowhere or back to themselves. */
function listPages(file: OpenPdf, catalogue: PdfDictionary) {
  const pages: PdfDictionary[] = [];
  const seen = new Set<number>();
  const waiting = [catalogue.get("Pages") ?? null];
  let lacksPage = false;
  for (let count = 0; waiting.length > 0; count++) {
    if (count + waiting.length > MOST_FIELDS) throw new PdfProblem("too many pages", "excess");
    const next = waiting.pop() ?? null;
    if (next instanceof PdfReference) {
      if (seen.has(next.number)) continue;
      seen.add(next.number);
    }
    const entries = file.follow(next);
    if (!(entries instanceof Map)) lacksPage = true;
    else if (leadsNowhere(file, entries.get("Kids"))) lacksPage = true;
    else if (entries.has("Kids"))
      waiting.push(...[...takeList(file, entries.get("Kids"))].reverse());
    else pages.push(entries);
  }
  return { pages, lacksPage };
}

/** List what lies on the pages of a document, page by page. */
export function listAnnotations(file: OpenPdf, catalogue: PdfDictionary): Annotations {
  const { pages, lacksPage } = listPages(file, catalogue);
  const list: Annotation[] = [];
  let lacksPart = false;
  let count = 0;
  for (const [at, page] of pages.entries()) {
    const references = takeList(file, page.get("Annots"));
    lacksPart ||= leadsNowhere(file, page.get("Annots"));
    count += references.length;
    if (count > MOST_FIELDS) throw new PdfProblem("too much on the pages", "excess");
    for (const reference of references) {
      const entries = file.follow(reference);
      if (entries instanceof Map)
        list.push({ entries, kind: nameKind(file, entries), page: at + 1 });
      else lacksPart = true;
    }
  }
  return { list, lacksPage, lacksPart };
}
