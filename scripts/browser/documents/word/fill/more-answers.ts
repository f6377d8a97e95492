import { AGREED_TITLE, listAgreedLines } from "../../sheet/list-agreed-lines";
import { nameParts } from "../../sheet/name-parts";
import { bookmarkName, controlTag } from "../package/bookmark-name";
import { MORE_WORDS } from "../package/more-words";
import { escapeXml, makeBookmark, makeParagraph } from "../package/paragraph";
import { cleanText } from "./clean-text";
import type { Draft } from "./draft";
import { TICKED } from "./fill-control";
import { makeRuns } from "./make-runs";
import { isRightToLeft, turnParagraph } from "./turn-paragraph";

/** Make a control with its bookmark, as the blank document's own are. */
function makeControl({ nextId }: Draft, name: string, text: string): string {
  const about = `<w:tag w:val="${escapeXml(controlTag(name))}"/><w:id w:val="${nextId()}"/>`;
  const content = `<w:sdtContent>${makeRuns(text)}</w:sdtContent>`;
  const control = `<w:sdt><w:sdtPr>${about}</w:sdtPr>${content}</w:sdt>`;
  return makeBookmark(nextId(), bookmarkName(name), control);
}

function makeAnswer(draft: Draft, name: string, value: string | boolean): string {
  const parts = nameParts(draft.sheet.questions, name);
  const label = makeRuns(cleanText(parts?.words ?? name));
  if (value === true) {
    return makeParagraph("Option", `${makeControl(draft, name, TICKED)}${makeRuns("\t")}${label}`);
  }
  const text = cleanText(parts?.labelOf(String(value)) ?? String(value));
  const answer = makeParagraph("Answer", makeControl(draft, name, text));
  const turned = isRightToLeft(text) ? turnParagraph(answer) : answer;
  return makeParagraph("Question", label) + turned;
}

/** Write at the end what the blank document has no control for, such as a retired question's answer. */
export function addMoreAnswers(draft: Draft, xml: string): string {
  if (draft.values.size === 0) return xml;
  const answers = [...draft.values].map(([name, value]) => makeAnswer(draft, name, value));
  const title = makeParagraph("Heading1", makeRuns(MORE_WORDS.title));
  const intro = makeParagraph("Guidance", makeRuns(MORE_WORDS.intro));
  const end = xml.lastIndexOf("<w:sectPr");
  return [xml.slice(0, end), title, intro, ...answers, xml.slice(end)].join("");
}

/** Write behind that which agreements there were over time, where there were several. */
export function addAgreed({ sheet }: Draft, xml: string): string {
  const lines = listAgreedLines(sheet).map(cleanText);
  if (lines.length === 0) return xml;
  const title = makeParagraph("Heading1", makeRuns(AGREED_TITLE));
  const paragraphs = lines.map((line) => {
    const paragraph = makeParagraph("Normal", makeRuns(line));
    return isRightToLeft(line) ? turnParagraph(paragraph) : paragraph;
  });
  const end = xml.lastIndexOf("<w:sectPr");
  return [xml.slice(0, end), title, ...paragraphs, xml.slice(end)].join("");
}
