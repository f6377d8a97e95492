import type { Extension } from "../make-document";

/** What the buttons of *Look it over* say, by the kind of document that they download. */
export const DOWNLOAD_WORDS: Readonly<Record<Extension, string>> = {
  docx: "Download as Word",
  pdf: "Download as PDF",
};
