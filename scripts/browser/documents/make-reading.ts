import { loadPart } from "../lazy/load-part";
import { timeWork } from "../lazy/time-work";
import type { OpenWorksheet } from "../session/open-worksheet";
import { fetchTemplate } from "./fetch-template";
import type { Extension } from "./make-document";
import { FORMATS } from "./make-document";
import { composePart } from "./prose/compose-part";
import type { DescribedPart, DescribedReading } from "./prose/described-reading";
import type { Prose } from "./prose/prose-block";
import { describeSheet } from "./sheet/describe-sheet";
import type { FilledSheet } from "./sheet/filled-sheet";

type Write = (prose: Prose, sheet: FilledSheet, reading: DescribedReading) => Promise<Uint8Array>;

const WRITERS: Readonly<Record<Extension, Write>> = {
  async docx(prose, sheet) {
    const { writeProseWord } =
      await loadPart<typeof import("./word/prose/part")>("write-prose-word");
    return timeWork("write-prose-word", () => writeProseWord(prose, sheet));
  },
  async pdf(prose, sheet, { faces }) {
    const [{ writeProsePdf }, typefaces] = await Promise.all([
      loadPart<typeof import("./pdf/prose/part")>("write-prose-pdf"),
      fetchTemplate(faces),
    ]);
    return timeWork("write-prose-pdf", () => writeProsePdf(typefaces, prose, sheet));
  },
};

/**
 * Make the document to read of what stands on the page, or of a part of it.
 *
 * What it needs is fetched when it is first used. Throws PartProblem where that fails.
 */
export async function makeReading(
  worksheet: OpenWorksheet,
  extension: Extension,
  reading: DescribedReading,
  { privateIn, part }: { privateIn: readonly string[]; part: DescribedPart | undefined },
): Promise<Blob> {
  const sheet = describeSheet(worksheet, { privateIn, only: part?.fields });
  const written = await WRITERS[extension](composePart(reading, sheet, part), sheet, reading);
  return new Blob([written as BlobPart], { type: FORMATS[extension].type });
}
