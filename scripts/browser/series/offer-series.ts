import { loadPart } from "../lazy/load-part";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { knowEntry } from "./kept/know-entry";

/**
 * Where the worksheet is a series, show its entries and start the next, once anything is answered.
 *
 * All of it is fetched then: a page on which nobody has written anything looks like any other.
 */
export function offerSeries(worksheet: OpenWorksheet, { history, ...rest }: Keeping): void {
  const { entry, form, names } = worksheet;
  if (form.dataset.worksheetSeries === undefined || !history) return;
  knowEntry(worksheet, { history, ...rest });
  let isShown = false;
  const show = async (isBegun: boolean): Promise<void> => {
    if (isShown) return;
    isShown = true;
    try {
      const { showSeries } = await loadPart<typeof import("./part")>("series");
      await showSeries(worksheet, { history, ...rest }, isBegun);
    } catch {
      isShown = false;
    }
  };
  const look = async (): Promise<void> => {
    const database = await history.open();
    const counts = [names.worksheet, ...names.was].map((key) => {
      const [series = ""] = key.split("#");
      // From the first entry to the last: "$" follows "#".
      return database.count("answers", IDBKeyRange.bound([series], [`${series}$`]));
    });
    if (entry || (await Promise.all(counts)).some((count) => count > 0)) await show(true);
  };
  // Typed here, taken from a file, or come from another tab
  for (const event of ["input", "worksheet-edited", "worksheet-shown"])
    form.addEventListener(event, () => show(false));
  form.addEventListener("worksheet-arrived", () => void show(true));
  look().catch(() => undefined);
}
