import { CopyProblem, isCopyProblem } from "../answers/copy-problem";
import { askKnownPhrase, askNewPhrase, askWithout, NO_LOCKS } from "./ask-phrase";
import { canLock, lockCopy, readLock, unlockCopy } from "./lock-copy";

const LONGEST_NAME = 100;

/**
 * Return a back-up's text locked under the phrase that the person chooses; the text as it is,
 * where the page cannot lock and that will do; undefined where they want neither.
 */
export async function lockText(
  frame: HTMLElement,
  format: string,
  text: string,
): Promise<string | undefined> {
  if (!canLock()) return (await askWithout(frame)) ? text : undefined;
  const phrase = await askNewPhrase(frame);
  if (phrase === undefined) return undefined;
  return `${JSON.stringify(await lockCopy(format, text, phrase), null, 2)}\n`;
}

/**
 * Ask for the phrase of a locked file until it opens; return its text, or undefined on *Cancel*.
 *
 * Throws CopyProblem for a file that no phrase would open here.
 */
export async function unlockText(
  frame: HTMLElement,
  file: { locked: unknown },
  name: string,
): Promise<string | undefined> {
  const lock = readLock(file);
  if (!canLock()) throw new CopyProblem(NO_LOCKS);
  for (let trouble = ""; ; ) {
    const phrase = await askKnownPhrase(frame, name.slice(0, LONGEST_NAME), trouble);
    if (phrase === undefined) return undefined;
    try {
      return await unlockCopy(lock, phrase);
    } catch (error) {
      if (!isCopyProblem(error)) throw error;
      trouble = error.message;
    }
  }
}
