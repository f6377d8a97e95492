import { CopyProblem, TOO_MUCH } from "../../../answers/copy-problem";

/** A table of five hundred rows has 80,000 as we write it; other programs write more. */
const MOST_TAGS = 1_000_000;
const TAG_START = 60; // <

/** Decode a part by the mark at its start; nearly all are UTF-8, and UTF-16 is allowed. */
function decode(bytes: Uint8Array): string {
  const encodings: Record<string, string> = { "255,254": "utf-16le", "254,255": "utf-16be" };
  return new TextDecoder(encodings[bytes.subarray(0, 2).join()] ?? "utf-8").decode(bytes);
}

/**
 * Read a part of a document as XML, whose elements run no script and never enter the page.
 *
 * Throws CopyProblem for what is not XML, or could swell while it is read.
 */
export function parseXml(bytes: Uint8Array): Document {
  let tags = 0;
  for (let at = bytes.indexOf(TAG_START); at >= 0; at = bytes.indexOf(TAG_START, at + 1)) tags += 1;
  if (tags > MOST_TAGS) {
    throw new CopyProblem(TOO_MUCH);
  }
  const text = decode(bytes);
  const parsed = text.includes("<!DOCTYPE")
    ? undefined
    : new DOMParser().parseFromString(text, "application/xml");
  if (!parsed || parsed.getElementsByTagName("parsererror").length > 0) {
    throw new CopyProblem("The file is damaged, so its answers cannot be read. Try another copy.");
  }
  return parsed;
}
