import { loadPart } from "../lazy/load-part";
import { timeWork } from "../lazy/time-work";
import type { OpenWorksheet } from "../session/open-worksheet";
import { fetchTemplate, findTemplate } from "./fetch-template";
import { describeSheet } from "./sheet/describe-sheet";
import type { FilledSheet } from "./sheet/filled-sheet";

export type Extension = "docx" | "pdf";

interface Format {
  /** What sentences call such a file. */
  readonly name: string;
  readonly type: string;
  fill(template: Uint8Array, sheet: () => FilledSheet): Promise<Uint8Array>;
}

export const FORMATS: Readonly<Record<Extension, Format>> = {
  docx: {
    name: "Word document",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    async fill(template, sheet) {
      const { fillWord } = await loadPart<typeof import("./word/fill/part")>("fill-word");
      return timeWork("fill-word", () => fillWord(template, sheet()));
    },
  },
  pdf: {
    name: "PDF",
    type: "application/pdf",
    async fill(template, sheet) {
      const { fillPdf } = await loadPart<typeof import("./pdf/fill/part")>("fill-pdf");
      return timeWork("fill-pdf", () => fillPdf(template, sheet()));
    },
  },
};

/** List the kinds of document for which the page has a blank one to fill. */
export const listExtensions = (worksheet: OpenWorksheet): Extension[] =>
  (Object.keys(FORMATS) as Extension[]).filter((extension) => findTemplate(worksheet, extension));

/**
 * Fill the blank document with what stands on the page once the document is there.
 *
 * What it needs is fetched when it is first used. Throws PartProblem where that fails.
 */
export async function makeDocument(
  worksheet: OpenWorksheet,
  extension: Extension,
  isPrivateIn: boolean,
): Promise<Blob> {
  const { type, fill } = FORMATS[extension];
  const template = await fetchTemplate(findTemplate(worksheet, extension) ?? "");
  const filled = await fill(template, () => describeSheet(worksheet, isPrivateIn));
  return new Blob([filled as BlobPart], { type });
}
