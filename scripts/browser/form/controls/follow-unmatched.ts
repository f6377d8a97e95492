import { loadPart } from "../../lazy/load-part";
import type { OpenWorksheet } from "../../session/open-worksheet";

/**
 * Have shown what answers say that the form does not offer, once answers come onto the page.
 *
 * An empty worksheet holds none, so what shows them is fetched later. Where that fails it is fetched
 * anew with the next answer that comes; meanwhile nothing of the answer is lost.
 */
export function followUnmatched(worksheet: OpenWorksheet): void {
  const look = async (): Promise<void> => {
    worksheet.form.removeEventListener("worksheet-shown", begin);
    const { showUnmatched } = await loadPart<typeof import("../unmatched/part")>("unmatched");
    showUnmatched(worksheet);
  };
  const begin = () =>
    void look().catch(() => worksheet.form.addEventListener("worksheet-shown", begin));
  worksheet.form.addEventListener("worksheet-shown", begin);
}
