/** Which way a text runs: Word shows a sentence in Hebrew or Arabic in disorder unless it is told. */

const RIGHT_TO_LEFT = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}`;
const LETTER = new RegExp(String.raw`[${RIGHT_TO_LEFT}]|\p{L}`, "u");
const IS_RIGHT_TO_LEFT = new RegExp(`[${RIGHT_TO_LEFT}]`, "u");
/** Letters that run to the left, with the marks and the spaces between them. */
const STRETCH = new RegExp(
  String.raw`((?=[${RIGHT_TO_LEFT}])[\p{L}\p{M}](?:[^\p{L}\p{N}\t\n]*(?=[${RIGHT_TO_LEFT}])[\p{L}\p{M}]|\p{M})*)`,
  "u",
);

const PROPERTIES = /^<w:p><w:pPr>(.*?)<\/w:pPr>/s;
/** Where what stands behind `bidi` in the properties of a paragraph begins: order matters there. */
const BEHIND =
  /<w:(?:adjustRightInd|snapToGrid|spacing|ind|contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)[ />]|$/;

/** Tell whether a text begins with a letter that runs to the left, as bidirectional text is read. */
export function isRightToLeft(text: string): boolean {
  const [first] = LETTER.exec(text) ?? [""];
  return IS_RIGHT_TO_LEFT.test(first);
}

/** Part a text where its letters turn: each piece runs one way. */
export const splitDirections = (text: string): string[] =>
  IS_RIGHT_TO_LEFT.test(text) ? text.split(STRETCH).filter((piece) => piece !== "") : [text];

/** Let the paragraph of an answer, written as all of ours with its properties, begin at the right. */
export const turnParagraph = (paragraph: string): string =>
  paragraph.replace(PROPERTIES, (_, about: string) => {
    return `<w:p><w:pPr>${about.replace(BEHIND, (next) => `<w:bidi/>${next}`)}</w:pPr>`;
  });
