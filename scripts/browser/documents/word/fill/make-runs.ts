import { escapeXml } from "../package/paragraph";
import { isRightToLeft, splitDirections } from "./turn-paragraph";

function makeWords(piece: string): string {
  if (piece === "") return "";
  if (piece === "\t" || piece === "\n") return piece === "\t" ? "<w:tab/>" : "<w:br/>";
  return `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
}

/** Make a run of words that run one way. */
function makeOneWay(text: string): string {
  const look = isRightToLeft(text) ? "<w:rPr><w:rtl/></w:rPr>" : "";
  return `<w:r>${look}${text
    .split(/([\t\n])/)
    .map(makeWords)
    .join("")}</w:r>`;
}

/** Make the runs of a text: tabs and line breaks are elements of their own in Word. */
export const makeRuns = (text: string): string => splitDirections(text).map(makeOneWay).join("");
