/** Which way a text runs: Word shows a sentence in Hebrew or Arabic in disorder unless it is told. */

import { childOf, makeXml } from "../package/xml";

const RIGHT_TO_LEFT = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}`;
const LETTER = new RegExp(String.raw`[${RIGHT_TO_LEFT}]|\p{L}`, "u");
const IS_RIGHT_TO_LEFT = new RegExp(`[${RIGHT_TO_LEFT}]`, "u");
/** Letters that run to the left, with the marks and the spaces between them. */
const STRETCH = new RegExp(
  String.raw`((?=[${RIGHT_TO_LEFT}])[\p{L}\p{M}](?:[^\p{L}\p{N}\t\n]*(?=[${RIGHT_TO_LEFT}])[\p{L}\p{M}]|\p{M})*)`,
  "u",
);

/** What stands behind `bidi` in the properties of a paragraph, where order matters. */
const BEHIND = new Set(
  (
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc " +
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
  ).split(" "),
);

/** Tell whether a text begins with a letter that runs to the left, as bidirectional text is read. */
export function isRightToLeft(text: string): boolean {
  const [first] = LETTER.exec(text) ?? [""];
  return IS_RIGHT_TO_LEFT.test(first);
}

/** Part a text where its letters turn: each piece runs one way. */
export const splitDirections = (text: string): string[] =>
  IS_RIGHT_TO_LEFT.test(text) ? text.split(STRETCH).filter((piece) => piece !== "") : [text];

/** Let the paragraph of an answer begin at the right. */
export function turnParagraph(paragraph: Element): void {
  let about = childOf(paragraph, "pPr");
  if (!about) {
    about = makeXml(paragraph, "pPr");
    paragraph.prepend(about);
  }
  if (childOf(about, "bidi")) return;
  const behind = [...about.children].find(({ localName }) => BEHIND.has(localName)) ?? null;
  about.insertBefore(makeXml(paragraph, "bidi"), behind);
}
