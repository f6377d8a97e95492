import { UNFETCHED } from "../dialogs/attempt";
import { loadPart } from "../lazy/load-part";
import { offerAction } from "../session/offer-action";
import type { OpenWorksheet } from "../session/open-worksheet";

const KEY = "sections";
const TROUBLE = {
  key: KEY,
  title: "The list of sections cannot be opened just now",
  words: [UNFETCHED],
};
// From this width on the sections stand beside the form (scripts/styles/worksheet/contents.css).
const BESIDE = matchMedia("(min-width: 64em)");

/** Open the list of sections in a sheet, where there is no room for it beside the form. */
export function openSections(worksheet: OpenWorksheet): void {
  const { frame } = worksheet;
  const nav = frame.querySelector<HTMLElement>("[data-worksheet-contents]");
  if (!nav) return;
  offerAction(worksheet, TROUBLE, async () => {
    const { showSections } = await loadPart<typeof import("./sections/part")>(KEY);
    if (!BESIDE.matches) showSections(frame, nav);
  });
  BESIDE.addEventListener("change", () => nav.closest("dialog")?.close());
}
