import { loadPart } from "../lazy/load-part";
import { timeWork } from "../lazy/time-work";
import type { OpenWorksheet } from "../session/open-worksheet";
import { fetchTemplate, findTemplate } from "./fetch-template";
import { describeSheet } from "./sheet/describe-sheet";
import type { FilledSeries } from "./sheet/filled-series";
import type { FilledSheet } from "./sheet/filled-sheet";

export type Extension = "docx" | "pdf";

interface Format {
  /** What sentences call such a file. */
  readonly name: string;
  readonly type: string;
  fill(template: Uint8Array, sheet: () => FilledSheet): Promise<Uint8Array>;
  fillSeries(template: Uint8Array, series: () => FilledSeries): Promise<Uint8Array>;
}

const loadWord = () => loadPart<typeof import("./word/fill/part")>("fill-word");
const loadPdf = () => loadPart<typeof import("./pdf/fill/part")>("fill-pdf");

export const FORMATS: Readonly<Record<Extension, Format>> = {
  docx: {
    name: "Word document",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    async fill(template, sheet) {
      const { fillWord } = await loadWord();
      return timeWork("fill-word", () => fillWord(template, sheet()));
    },
    async fillSeries(template, series) {
      const { fillWordSeries } = await loadWord();
      return timeWork("fill-word-series", () => fillWordSeries(template, series()));
    },
  },
  pdf: {
    name: "PDF",
    type: "application/pdf",
    async fill(template, sheet) {
      const { fillPdf } = await loadPdf();
      return timeWork("fill-pdf", () => fillPdf(template, sheet()));
    },
    async fillSeries(template, series) {
      const { fillPdfSeries } = await loadPdf();
      return timeWork("fill-pdf-series", () => fillPdfSeries(template, series()));
    },
  },
};

/** List the kinds of document for which the page has a blank one to fill. */
export const listExtensions = (worksheet: OpenWorksheet): Extension[] =>
  (Object.keys(FORMATS) as Extension[]).filter((extension) => findTemplate(worksheet, extension));

/**
 * Fill the blank document with what stands on the page once the document is there; `privateIn` are
 * the private questions whose answers go along, and `series` gives all entries for one document of
 * them.
 *
 * What it needs is fetched when it is first used. Throws PartProblem where that fails.
 */
export async function makeDocument(
  worksheet: OpenWorksheet,
  extension: Extension,
  privateIn: readonly string[],
  series?: (privateIn: readonly string[]) => FilledSeries,
): Promise<Blob> {
  const { type, fill, fillSeries } = FORMATS[extension];
  const template = await fetchTemplate(findTemplate(worksheet, extension) ?? "");
  const filled = series
    ? await fillSeries(template, () => series(privateIn))
    : await fill(template, () => describeSheet(worksheet, { privateIn }));
  return new Blob([filled as BlobPart], { type });
}
