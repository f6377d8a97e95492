import type { Copy } from "../copies/parse-copy";
import { makeButton } from "../dialogs/make-element";
import type { Keeping } from "../saving/keeping";
import type { OpenWorksheet } from "../session/open-worksheet";
import { prepareAsking } from "../whose/say-whose";
import { listNames, suggestName } from "./owner/name-writers";

/**
 * Offer to name the one whose answers have just come from a file, beside the line that says so.
 *
 * Files of others are told apart from then on. Nothing asks for it: the answers can be read at once.
 */
export function offerNaming(worksheet: OpenWorksheet, keeping: Keeping, copy: Copy): void {
  const { form, frame, title } = worksheet;
  // The line of this opening has the focus; where nothing was taken, there is none.
  const line = frame.querySelector<HTMLElement>("[data-worksheet-undo]:focus");
  const told = { id: copy.relationship, name: suggestName([], listNames(worksheet, copy.answers)) };
  const words = `Say whose ${form.dataset.worksheetNoun ?? title} this is`;
  line?.append(makeButton(words, "worksheet-button", prepareAsking(worksheet, keeping, told)));
}
