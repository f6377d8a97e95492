import type { OpenWorksheet } from "../session/open-worksheet";
import { findTemplate } from "./fetch-template";
import type { DescribedReading } from "./prose/described-reading";

const PATIENCE_MS = 30_000;

/**
 * Fetch what a worksheet says of its document to read; nothing where it has none, or where that
 * cannot be had now: the form is there all the same.
 */
export async function fetchReading(
  worksheet: OpenWorksheet,
): Promise<DescribedReading | undefined> {
  const beside = findTemplate(worksheet, "docx");
  if (!worksheet.form.dataset.worksheetReading || beside === undefined) return undefined;
  try {
    const address = beside.replace(/\.docx$/, ".reading.json");
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) return undefined;
    const reading = (await answer.json()) as DescribedReading;
    return { ...reading, faces: new URL(reading.faces, address).href };
  } catch {
    return undefined;
  }
}
