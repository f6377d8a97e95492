import { loadPart } from "../../lazy/load-part";
import type { OpenWorksheet } from "../../session/open-worksheet";
import { RETIRED } from "../../session/retired";

/** Show what a person answered to such questions, in words; what does it is fetched where a worksheet has any. */
export async function followRetired(worksheet: OpenWorksheet): Promise<void> {
  if (!worksheet.form.querySelector(RETIRED)) return;
  const { showRetired } = await loadPart<typeof import("../retired/part")>("retired");
  showRetired(worksheet);
}
