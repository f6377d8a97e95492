/** What a person put in place of an empty box. */

const BOXES = /[☐□▢❏❑❒◻◽⬜○◯_\s\u200b\ufeff]/gu;
const BRACKETS = /^[[(]\s*(.*?)\s*[\])]$/su;
const TICK = /^([x×✕✖✗✘✓✔☑☒√⊠✅❎]\ufe0e?\ufe0f?)+$/iu;
const YES = /^(yes|y)[.!]?$/i;
// All that a control of ours may show, and nothing that a person would write.
const BOX = /^[☐☒☑✔✓✗✘]$/;

/** Tell whether a text is nothing but one box, ticked or not. */
export const isBox = (text: string): boolean => BOX.test(text);

/**
 * Read a tick as people and programs make it: true, false, or the words of any other mark.
 *
 * `isSet` is what the control says of itself, where it shows nothing.
 */
export function readTick(text: string, isSet: boolean | undefined): boolean | string {
  const words = text.trim();
  const mark = words.replace(BRACKETS, "$1").replace(BOXES, "");
  if (mark === "") return words === "" && isSet === true;
  if (TICK.test(mark) || YES.test(mark)) return true;
  return words.replace(BRACKETS, "$1").replace(/[☐□]/gu, "").trim();
}
