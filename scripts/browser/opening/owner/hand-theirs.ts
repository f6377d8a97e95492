import type { Copy } from "../../copies/parse-copy";
import type { OpenWorksheet } from "../../session/open-worksheet";

/** A file that is to stand beside the answers on the page, and is not to come among them. */
export interface TheirFile {
  readonly name: string;
  /** The day on which it was saved, yyyy-mm-dd, or "". */
  readonly savedOn: string;
  readonly copy: Copy;
}

/** The event by which whoever compares hears of it. */
export const THEIRS = "worksheet-theirs";

/** Tell whether the two who fill in this worksheet can settle on one text. */
export const canAgree = ({ form }: Pick<OpenWorksheet, "form">): boolean =>
  form.dataset.worksheetAgree !== undefined;

/** Hand a file to whoever compares it with the page, question by question. */
export function handTheirs({ form }: Pick<OpenWorksheet, "form">, theirs: TheirFile): void {
  form.dispatchEvent(new CustomEvent<TheirFile>(THEIRS, { detail: theirs }));
}
