import { CopyProblem } from "./copy-problem";

/**
 * Read a part of a document as XML, whose elements run no script and never enter the page.
 *
 * Throws CopyProblem for what is not XML, or could swell while it is read.
 */
export function parseXml(bytes: Uint8Array): Document {
  const text = new TextDecoder().decode(bytes);
  const parsed = text.includes("<!DOCTYPE")
    ? undefined
    : new DOMParser().parseFromString(text, "application/xml");
  if (!parsed || parsed.getElementsByTagName("parsererror").length > 0) {
    throw new CopyProblem("The file is damaged, so its answers cannot be read. Try another copy.");
  }
  return parsed;
}
