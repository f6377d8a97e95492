import { CopyProblem } from "../../../answers/copy-problem";
import { LIMITS } from "../../../answers/limits";
import { listEntries, unpack } from "./archive-entry";
import { parseXml } from "./parse-xml";
import { allIn, childOf } from "./xml";

const DOCUMENT = /^word\/document\d*\.xml$/;
const ABOUT = "docProps/core.xml";
const NO_DOCUMENT = "The file is not a Word document. Choose one whose name ends in “.docx”.";

/** What a Word document holds: its text, and what its properties say that it is. */
export interface WordFile {
  readonly body: Element;
  readonly identifier: string;
}

/**
 * Open a Word document, as untrusted as any file: only the two parts that are read are unpacked.
 *
 * Throws CopyProblem for anything that is no Word document.
 */
export async function openWord(bytes: Uint8Array): Promise<WordFile> {
  const entries = listEntries(bytes);
  const words = entries.find(({ name }) => DOCUMENT.test(name));
  if (!words) throw new CopyProblem(NO_DOCUMENT);
  const unpacked = await unpack(words);
  const about = entries.find(({ name }) => name === ABOUT);
  const left = LIMITS.unpackedBytes - unpacked.length;
  const properties = about && parseXml(await unpack(about, left));
  const identifier = properties && allIn(properties, "identifier")[0]?.textContent;
  const body = childOf(parseXml(unpacked).documentElement, "body");
  if (!body) throw new CopyProblem(NO_DOCUMENT);
  return { body, identifier: identifier?.trim() ?? "" };
}
